using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Mediating;

/// <summary>Mediations of a case.</summary>
/// <param name="Bar">Why it may not be mediated; null where it may.</param>
/// <param name="MayBeDecided">True where a supervisor's decision would open the way (child offender).</param>
public sealed record MediationSheet(string? Bar, bool MayBeDecided, IReadOnlyList<MediationLine> Mediations, IReadOnlyList<DecisionLine> Decisions);

/// <summary>One mediation with its sittings.</summary>
public sealed record MediationLine(
    Guid Id, MediationTrack Track, Answer VictimWilling, Answer ReportedWilling, string? WillingNote, DateTime? SafeCheckedAt, bool SeparateRooms, string? SafetyNote,
    MediationResult? Result, string? Agreement, DateTime? PostponedTo, DateTime? EndedAt, IReadOnlyList<SittingFacts> Sittings, RowMark Mark);

/// <summary>A supervisor's decision.</summary>
public sealed record DecisionLine(bool Granted, string Reason, Role Role, RowMark Mark);

/// <summary>Mediation, and when it must not be.</summary>
public sealed class MediationBook(CaseHand hand)
{
    /// <summary>Opens a mediation.</summary>
    public Task BeginAsync(CaseId id, MediationTrack track, CancellationToken ct = default) =>
        DoAsync(id, "mulai-mediasi", work => work.File.BeginMediation(track, work.By, work.Now), ct);

    /// <summary>Records whether both sides are willing, each asked apart.</summary>
    public Task WillingAsync(CaseId id, Guid mediation, Answer victim, Answer reported, string? note, CancellationToken ct = default) =>
        DoAsync(id, "kesediaan-mediasi", work => work.File.RecordWillingness(mediation, victim, reported, note), ct);

    /// <summary>Records the look at safety.</summary>
    public Task CheckAsync(CaseId id, Guid mediation, bool separateRooms, string note, CancellationToken ct = default) =>
        DoAsync(id, "keamanan-mediasi", work => work.File.CheckMediationSafety(mediation, separateRooms, note, work.Now), ct);

    /// <summary>Records a sitting.</summary>
    public Task SitAsync(CaseId id, Guid mediation, SittingFacts facts, CancellationToken ct = default) =>
        DoAsync(id, "pertemuan-mediasi", work => work.File.HoldSitting(mediation, facts, work.By, work.Now), ct);

    /// <summary>Ends a mediation, or postpones it.</summary>
    public Task ConcludeAsync(CaseId id, Guid mediation, MediationResult result, string? words, DateTime? postponedTo, CancellationToken ct = default) =>
        DoAsync(id, "hasil-mediasi", work => work.File.ConcludeMediation(mediation, result, words, postponedTo, work.Now), ct);

    private Task DoAsync(CaseId id, string action, Action<CaseAct> act, CancellationToken ct) =>
        hand.DoAsync(id, Permission.WriteRecord, action, files => files.WithMediations(), act, ct);
}

/// <summary>Reads mediations, and takes the decision that only a supervisor takes.</summary>
public sealed class MediationReading(CaseHand hand, CurrentOfficer officer)
{
    /// <summary>A supervisor decides on mediation with a child offender (UU 12/2022 Ps 23; UU 11/2012).</summary>
    public Task DecideAsync(CaseId id, bool granted, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.DecideException, "putusan-mediasi", files => files.WithMediations(), work =>
            work.File.Decide(SupervisorMatters.ChildOffenderMediation, granted, reason, RoleOf(officer.Card!), work.By, work.Now), ct);

    public async Task<MediationSheet> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.WithMediations(), ct);
        var reported = file.People.Where(p => p.Role == PersonRole.ReportedParty).ToList();
        return new MediationSheet(
            file.MediationBar(), file.SexualViolence && reported.Count > 0 && reported.TrueForAll(p => p.IsChild == true),
            [.. file.Mediations.OrderByDescending(m => m.At).Select(Line)],
            [.. file.Decisions.Where(d => d.Matter == SupervisorMatters.ChildOffenderMediation).OrderByDescending(d => d.At).Select(d => new DecisionLine(d.Granted, d.Reason, d.Role, RowMark.Of(d)))]);
    }

    private static Role RoleOf(OfficerCard card) => card.Roles.Where(r => r is Role.SubCoordinator or Role.DivisionHead or Role.AgencyHead).Max();

    private static MediationLine Line(Mediation m) => new(
        m.Id, m.Track, m.VictimWilling, m.ReportedWilling, m.WillingNote, m.SafeCheckedAt, m.SeparateRooms, m.SafetyNote, m.Result, m.Agreement, m.PostponedTo, m.EndedAt,
        [.. m.Sittings.OrderBy(s => s.HeldAt).Select(s => new SittingFacts(s.HeldAt, s.SeparateRooms, s.Minutes, s.Mediator))], RowMark.Of(m));
}
