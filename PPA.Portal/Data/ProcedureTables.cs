using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Data;

internal sealed class ProcedureRunTable : IEntityTypeConfiguration<ProcedureRun>
{
    public void Configure(EntityTypeBuilder<ProcedureRun> builder)
    {
        builder.ToTable("ProcedureRuns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Seal(r => r.EndReason);
        builder.Ignore(r => r.Current);
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.RunId);
        builder.HasMany(r => r.Marks).WithOne().HasForeignKey(m => m.RunId);
    }
}

internal sealed class RunStepTable : IEntityTypeConfiguration<RunStep>
{
    public void Configure(EntityTypeBuilder<RunStep> builder)
    {
        builder.ToTable("RunSteps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.State, s.Step });
        builder.HasIndex(s => s.CaseId);
        builder.Seal(s => s.Reason);
        builder.Ignore(s => s.Values);
        builder.HasMany(s => s.Revisions).WithOne().HasForeignKey(r => r.StepId);
        builder.HasMany(s => s.Entries).WithOne().HasForeignKey(e => e.StepId);
    }
}

internal sealed class StepRevisionTable : IEntityTypeConfiguration<StepRevision>
{
    public void Configure(EntityTypeBuilder<StepRevision> builder)
    {
        builder.ToTable("StepRevisions");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Seal(r => r.Content);
        builder.Seal(r => r.Reason);
        builder.Ignore(r => r.Values);
    }
}

internal sealed class StepEntryTable : IEntityTypeConfiguration<StepEntry>
{
    public void Configure(EntityTypeBuilder<StepEntry> builder)
    {
        builder.ToTable("StepEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Seal(e => e.Content);
        builder.Ignore(e => e.Values);
    }
}

internal sealed class RequirementMarkTable : IEntityTypeConfiguration<RequirementMark>
{
    public void Configure(EntityTypeBuilder<RequirementMark> builder)
    {
        builder.ToTable("RequirementMarks");
        builder.Property(m => m.Id).ValueGeneratedNever();
    }
}

internal sealed class StepDraftTable : IEntityTypeConfiguration<StepDraft>
{
    public void Configure(EntityTypeBuilder<StepDraft> builder)
    {
        builder.ToTable("StepDrafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => d.StepId);
        builder.Seal(d => d.Content);
        builder.Ignore(d => d.Values);
    }
}
