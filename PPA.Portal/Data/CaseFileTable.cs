using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class CaseFileTable : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("CaseFiles");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.Stage, c.DueAt });
        builder.HasIndex(c => c.TrackingToken);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Forms).HasConversion<CodesConverter, CodesComparer>();
        builder.Property(c => c.Dangers).HasConversion<CodesConverter, CodesComparer>();
        builder.Property(c => c.Team).HasConversion<CodesConverter, CodesComparer>();
        builder.ComplexProperty(c => c.Face);
        builder.Seal(c => c.Story);
        builder.Seal(c => c.Initials);
        builder.Ignore(c => c.LadderRuns);
        builder.Ignore(c => c.ClockLevel);
        builder.Ignore(c => c.Floor);
        builder.Ignore(c => c.AwaitsDetails);
        builder.Ignore(c => c.Incident);
        builder.Ignore(c => c.SexualViolence);
        builder.Ignore(c => c.SimfoniOutdated);
        builder.HasIndex(c => new { c.Kind, c.Stage });
        builder.HasIndex(c => c.SimfoniNumber);
        builder.Property(c => c.DestroyedUnder).HasMaxLength(20);
        builder.HasMany(c => c.People).WithOne().HasForeignKey(p => p.CaseId);
        builder.HasMany(c => c.Runs).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Notes).WithOne().HasForeignKey(n => n.CaseId);
        builder.HasMany(c => c.RiskHistory).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.ClockHistory).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Lowerings).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Assessments).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Prompts).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Agenda).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Escalations).WithOne().HasForeignKey(r => r.CaseId);
    }
}
