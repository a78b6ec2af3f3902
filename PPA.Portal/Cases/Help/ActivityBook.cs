using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Help;

/// <summary>Visits, sessions, calls, accompaniments; what comes next goes into an agenda.</summary>
public sealed class ActivityBook(CaseHand hand)
{
    /// <summary>Records something that was done.</summary>
    public Task RecordAsync(CaseId id, ActivityFacts facts, NextActivity? next, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "catat-kegiatan", files => files.WithWork(), work => work.File.RecordActivity(facts, next, work.By, work.Now), ct);

    /// <summary>Says better what was done; the first words stay readable.</summary>
    public Task CorrectAsync(CaseId id, Guid activity, ActivityFacts facts, NextActivity? next, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "perbaiki-kegiatan", files => files.WithWork(), work => work.File.CorrectActivity(activity, facts, next, reason, work.By, work.Now), ct);

    /// <summary>Takes back what was not done, with the date that it had asked for.</summary>
    public Task VoidAsync(CaseId id, Guid activity, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "batalkan-kegiatan", files => files.WithWork(), work => work.File.VoidActivity(activity, reason, work.By, work.Now), ct);
}
