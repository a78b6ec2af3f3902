using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Help;

/// <summary>Services given, as SIMFONI counts them, and the plan behind them.</summary>
public sealed class ServiceBook(CaseHand hand)
{
    /// <summary>Records a service that was given.</summary>
    public Task GiveAsync(CaseId id, ServiceFacts facts, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "catat-layanan", files => files.WithWork(), work => work.File.GiveService(facts, work.By, work.Now), ct);

    /// <summary>Says better what was given; the first words stay readable.</summary>
    public Task CorrectAsync(CaseId id, Guid service, ServiceFacts facts, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "perbaiki-layanan", files => files.WithWork(), work => work.File.CorrectService(service, facts, reason, work.By, work.Now), ct);

    /// <summary>Takes back what was not given.</summary>
    public Task VoidAsync(CaseId id, Guid service, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "batalkan-layanan", files => files.WithWork(), work => work.File.VoidService(service, reason, work.By, work.Now), ct);

    /// <summary>Draws up a plan; the one before stays readable.</summary>
    public Task PlanAsync(CaseId id, PlanFacts facts, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "susun-rencana", files => files.WithWork(), work => work.File.DrawUpPlan(facts, work.By, work.Now), ct);
}
