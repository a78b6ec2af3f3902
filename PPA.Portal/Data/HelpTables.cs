using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class ServiceGivenTable : IEntityTypeConfiguration<ServiceGiven>
{
    public void Configure(EntityTypeBuilder<ServiceGiven> builder)
    {
        builder.VoidableRows("ServicesGiven", c => c.Services);
        builder.HasIndex(s => s.Date);
        builder.Seal(s => s.ProviderName);
        builder.Seal(s => s.Detail);
    }
}

internal sealed class CaseActivityTable : IEntityTypeConfiguration<CaseActivity>
{
    public void Configure(EntityTypeBuilder<CaseActivity> builder)
    {
        builder.VoidableRows("CaseActivities", c => c.Activities);
        builder.Seal(a => a.Words);
    }
}

internal sealed class InterventionPlanTable : IEntityTypeConfiguration<InterventionPlan>
{
    public void Configure(EntityTypeBuilder<InterventionPlan> builder)
    {
        builder.Rows("InterventionPlans", c => c.Plans);
        builder.HasIndex(p => new { p.CaseId, p.PlanVersion }).IsUnique();
        builder.Seal(p => p.Goals);
        builder.Seal(p => p.WhyNot);
    }
}

internal sealed class PlannedServiceTable : IEntityTypeConfiguration<PlannedService>
{
    public void Configure(EntityTypeBuilder<PlannedService> builder)
    {
        builder.RowsOf<PlannedService, InterventionPlan>("PlannedServices", p => p.Services, s => s.PlanId);
        builder.Seal(s => s.ProviderName);
        builder.Seal(s => s.Detail);
    }
}

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.VoidableRows("Consents", c => c.Consents);
        builder.Ignore(c => c.ByOffice);
        builder.Seal(c => c.Reason);
        builder.Seal(c => c.Signer);
        builder.Seal(c => c.NotReported);
    }
}

internal sealed class ShelterPlaceTable : IEntityTypeConfiguration<ShelterPlace>
{
    public void Configure(EntityTypeBuilder<ShelterPlace> builder)
    {
        builder.ToTable("ShelterPlaces");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.Code).IsUnique();
        builder.Seal(p => p.Address);
    }
}

internal sealed class ShelterStayTable : IEntityTypeConfiguration<ShelterStay>
{
    public void Configure(EntityTypeBuilder<ShelterStay> builder)
    {
        builder.Rows("ShelterStays", c => c.Stays);
        builder.HasOne<ShelterPlace>().WithMany().HasForeignKey(s => s.Place).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.Place, s.OutAt });
        builder.Seal(s => s.Note);
        builder.Seal(s => s.OutNote);
    }
}

internal sealed class StayExtensionTable : IEntityTypeConfiguration<StayExtension>
{
    public void Configure(EntityTypeBuilder<StayExtension> builder)
    {
        builder.RowsOf<StayExtension, ShelterStay>("StayExtensions", s => s.Extensions, e => e.Stay);
        builder.Seal(e => e.Reason);
    }
}
