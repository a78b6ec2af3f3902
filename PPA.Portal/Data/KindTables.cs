using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class FamilyClientTable : IEntityTypeConfiguration<FamilyClient>
{
    public void Configure(EntityTypeBuilder<FamilyClient> builder)
    {
        builder.ToTable("FamilyClients");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne<CaseFile>().WithOne(c => c.FamilyClient).HasForeignKey<FamilyClient>(f => f.CaseId);
        builder.Seal(f => f.StatusReason);
    }
}

internal sealed class GuestBookEntryTable : IEntityTypeConfiguration<GuestBookEntry>
{
    public void Configure(EntityTypeBuilder<GuestBookEntry> builder)
    {
        builder.ToTable("GuestBook");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.HasIndex(g => g.VisitedAt);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(g => g.CaseId);
        builder.Seal(g => g.Visitor);
        builder.Seal(g => g.Address);
        builder.Seal(g => g.Purpose);
    }
}

internal sealed class CommunityActivityTable : IEntityTypeConfiguration<CommunityActivity>
{
    public void Configure(EntityTypeBuilder<CommunityActivity> builder)
    {
        builder.ToTable("CommunityActivities");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.PlannedAt);
        builder.HasOne<CaseFile>().WithOne(c => c.CommunityActivity).HasForeignKey<CommunityActivity>(a => a.CaseId);
        builder.HasMany(a => a.Audience).WithOne().HasForeignKey(a => a.ActivityId);
        builder.Seal(a => a.Applicant);
        builder.Seal(a => a.Contact);
        builder.Seal(a => a.DispositionNote);
    }
}

internal sealed class ActivityAudienceTable : IEntityTypeConfiguration<ActivityAudience>
{
    public void Configure(EntityTypeBuilder<ActivityAudience> builder)
    {
        builder.ToTable("ActivityAudiences");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.ActivityId, a.Sex, a.AgeGroup }).IsUnique();
    }
}

internal sealed class ServiceComplaintTable : IEntityTypeConfiguration<ServiceComplaint>
{
    public void Configure(EntityTypeBuilder<ServiceComplaint> builder)
    {
        builder.ToTable("ServiceComplaints");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.PublishedAt);
        builder.HasOne<CaseFile>().WithOne(c => c.ServiceComplaint).HasForeignKey<ServiceComplaint>(s => s.CaseId);
        builder.Seal(s => s.Accommodation);
        builder.Seal(s => s.Answer);
    }
}
