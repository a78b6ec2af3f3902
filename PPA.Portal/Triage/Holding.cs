using System.Globalization;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage;

/// <summary>Who answers for a case: taking it, handing it over, and the first response.</summary>
public sealed class Holding(CaseDesk desk, OfficerDirectory officers, OfficeDesk office)
{
    /// <summary>Takes a case. One winner if two press at once; the other is told who and when.</summary>
    public Task TakeAsync(CaseId id, CancellationToken ct = default) => desk.DoAsync(id, Permission.TakeCase, "ambil", work =>
    {
        if (work.File.HolderId == work.By.Id)
            return false;
        if (work.File.HolderId is not null)
            throw new RuleException(AlreadyTaken(work.File));
        work.File.Take(work.By.Id, work.Now);
        return true;
    }, ct: ct);

    /// <summary>Offers one's case to another officer, who must accept.</summary>
    public Task OfferAsync(CaseId id, OfficerId to, CancellationToken ct = default) => desk.DoAsync(id, Permission.OfferCase, "serahkan", work =>
    {
        if (officers.Find(to) is not { Disabled: false } other || !Takes(other))
            throw new RuleException("Petugas itu tidak dapat menerima kasus.", "petugas");
        work.File.Offer(to, work.By.Id, work.Now);
        work.Subject = $"petugas:{to}";
        return true;
    }, ct: ct);

    public Task AcceptAsync(CaseId id, CancellationToken ct = default) => desk.DoAsync(id, Permission.AnswerOffer, "terima-serah", work =>
    {
        work.Subject = $"petugas:{work.File.HolderId}";
        work.File.AcceptOffer(work.By.Id, work.Now);
        return true;
    }, ct: ct);

    public Task DeclineAsync(CaseId id, CancellationToken ct = default) => desk.DoAsync(id, Permission.AnswerOffer, "tolak-serah", work =>
    {
        work.Subject = $"petugas:{work.File.HolderId}";
        work.File.DeclineOffer(work.By.Id);
        return true;
    }, ct: ct);

    /// <summary>Records the first response; the clock stops, and an untaken case becomes the officer's.</summary>
    /// <param name="what">In words; kept encrypted.</param>
    public Task RecordResponseAsync(CaseId id, string what, CancellationToken ct = default) => desk.DoAsync(id, Permission.RecordResponse, "respons-pertama", work =>
    {
        work.File.RecordFirstResponse(what, work.By.Id, work.Now);
        return true;
    }, ct: ct);

    /// <summary>Officers to whom a case may be offered, by name.</summary>
    public IReadOnlyList<OfficerCard> Takers(OfficerId except) => [.. officers.Active.Where(o => o.Id != except && Takes(o))];

    private static bool Takes(OfficerCard officer) => PermissionTable.ScopeOf(Permission.TakeCase, officer.Roles) != Scope.None;

    private string AlreadyTaken(CaseFile file)
    {
        var at = office.Now.Time.ToLocal(file.TakenAt!.Value).ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture);
        return $"Sudah diambil {officers.InitialsOf(file.HolderId)} pukul {at}. Buka untuk melihat, atau minta serah.";
    }
}
