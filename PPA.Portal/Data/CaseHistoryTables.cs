using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class CaseNoteTable : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        builder.ToTable("CaseNotes");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Seal(n => n.Text);
    }
}

internal sealed class RiskChangeTable : IEntityTypeConfiguration<RiskChange>
{
    public void Configure(EntityTypeBuilder<RiskChange> builder)
    {
        builder.ToTable("RiskChanges");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Seal(r => r.Reason);
    }
}

internal sealed class ClockChangeTable : IEntityTypeConfiguration<ClockChange>
{
    public void Configure(EntityTypeBuilder<ClockChange> builder)
    {
        builder.ToTable("ClockChanges");
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}

internal sealed class RiskLoweringTable : IEntityTypeConfiguration<RiskLowering>
{
    public void Configure(EntityTypeBuilder<RiskLowering> builder)
    {
        builder.ToTable("RiskLowerings");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.Second, r.AnsweredAt });
        builder.Seal(r => r.Reason);
    }
}

internal sealed class EscalationTable : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.ToTable("Escalations");
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}
