using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class ReferralTable : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.Rows("Referrals", c => c.Referrals);
        builder.Ignore(r => r.Waits);
        builder.HasIndex(r => r.ChaseAt);
        builder.Seal(r => r.To);
        builder.Seal(r => r.Purpose);
        builder.Seal(r => r.GroundReason);
        builder.Seal(r => r.Receiver);
        builder.Seal(r => r.Minutes);
    }
}

internal sealed class ReferralMoveTable : IEntityTypeConfiguration<ReferralMove>
{
    public void Configure(EntityTypeBuilder<ReferralMove> builder)
    {
        builder.RowsOf<ReferralMove, Referral>("ReferralMoves", r => r.Moves, m => m.ReferralId);
        builder.Seal(m => m.Note);
    }
}

internal sealed class SupervisorDecisionTable : IEntityTypeConfiguration<SupervisorDecision>
{
    public void Configure(EntityTypeBuilder<SupervisorDecision> builder)
    {
        builder.VoidableRows("SupervisorDecisions", c => c.Decisions);
        builder.Seal(d => d.Reason);
    }
}

internal sealed class MediationTable : IEntityTypeConfiguration<Mediation>
{
    public void Configure(EntityTypeBuilder<Mediation> builder)
    {
        builder.Rows("Mediations", c => c.Mediations);
        builder.Seal(m => m.WillingNote);
        builder.Seal(m => m.SafetyNote);
        builder.Seal(m => m.Agreement);
    }
}

internal sealed class MediationSittingTable : IEntityTypeConfiguration<MediationSitting>
{
    public void Configure(EntityTypeBuilder<MediationSitting> builder)
    {
        builder.RowsOf<MediationSitting, Mediation>("MediationSittings", m => m.Sittings, s => s.MediationId);
        builder.Seal(s => s.Minutes);
    }
}

internal sealed class SimfoniEntryTable : IEntityTypeConfiguration<SimfoniEntry>
{
    public void Configure(EntityTypeBuilder<SimfoniEntry> builder)
    {
        builder.VoidableRows("SimfoniEntries", c => c.SimfoniEntries);
        builder.HasIndex(e => e.Number);
        builder.Seal(e => e.Sheet);
    }
}

internal sealed class PoliceReportTable : IEntityTypeConfiguration<PoliceReport>
{
    public void Configure(EntityTypeBuilder<PoliceReport> builder)
    {
        builder.VoidableRows("PoliceReports", c => c.PoliceReports);
        builder.Seal(r => r.Number);
        builder.Seal(r => r.Station);
    }
}
