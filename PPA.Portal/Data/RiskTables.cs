using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class RiskAssessmentTable : IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskAssessment> builder)
    {
        builder.ToTable("RiskAssessments");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.IsOpen);
        builder.Seal(r => r.Answers);
    }
}

internal sealed class CasePromptTable : IEntityTypeConfiguration<CasePrompt>
{
    public void Configure(EntityTypeBuilder<CasePrompt> builder)
    {
        builder.ToTable("CasePrompts");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Seal(p => p.NotApplicable);
        builder.Seal(p => p.Prompt);
    }
}

internal sealed class KeptCriteriaTable : IEntityTypeConfiguration<KeptCriteria>
{
    public void Configure(EntityTypeBuilder<KeptCriteria> builder)
    {
        builder.ToTable("KeptCriteria");
        builder.HasKey(k => k.Version);
    }
}

internal sealed class AgendaEntryTable : IEntityTypeConfiguration<AgendaEntry>
{
    public void Configure(EntityTypeBuilder<AgendaEntry> builder)
    {
        builder.ToTable("AgendaEntries");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.DoneAt, a.DueAt });
        builder.HasIndex(a => a.Officer);
    }
}

internal sealed class DutyShiftTable : IEntityTypeConfiguration<DutyShift>
{
    public void Configure(EntityTypeBuilder<DutyShift> builder)
    {
        builder.ToTable("DutyShifts");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.EndedAt);
        builder.Seal(s => s.Handover);
        builder.Seal(s => s.LeftBecause);
    }
}
