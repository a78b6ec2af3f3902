using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Access;

/// <summary>Who may open a file.</summary>
/// <param name="Reason">Why it is closed to others; null while it is not.</param>
public sealed record AccessSheet(string? Reason, RowMark? Since, IReadOnlyList<(OfficerId Officer, RowMark Mark)> Named, IReadOnlyList<GlassLine> Openings);

/// <summary>An opening in need.</summary>
/// <param name="Justified">What the supervisor found; null while nobody has looked.</param>
public sealed record GlassLine(CaseId Case, string Number, Guid Id, OfficerId By, DateTime At, DateTime Until, string Reason, bool? Justified, string? Remark, OfficerId? ReviewedBy);

/// <summary>Closes a file to all but named officers, and opens it again.</summary>
public sealed class AccessBook(CaseHand hand)
{
    /// <summary>Closes the file to all but these officers and who holds it.</summary>
    public Task RestrictAsync(CaseId id, string reason, IReadOnlyList<OfficerId> named, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.RestrictCase, "batasi-berkas", files => files.WithAccess(), work => work.File.Restrict(reason, named, work.By, work.Now), ct);

    /// <summary>Opens it to everybody who may open cases.</summary>
    public Task UnrestrictAsync(CaseId id, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.RestrictCase, "akhiri-pembatasan", files => files.WithAccess(), work => work.File.Unrestrict(reason, work.By, work.Now), ct);

    /// <summary>Names one more officer.</summary>
    public Task AllowAsync(CaseId id, OfficerId named, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.RestrictCase, "izinkan-petugas", files => files.WithAccess(), work => work.File.Allow(named, work.By, work.Now), ct);

    /// <summary>Takes a name off again.</summary>
    public Task DisallowAsync(CaseId id, OfficerId named, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.RestrictCase, "cabut-petugas", files => files.WithAccess(), work => work.File.Disallow(named, reason, work.By, work.Now), ct);

    public async Task<AccessSheet> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.WithAccess(), ct);
        var spell = file.Restrictions.SingleOrDefault(r => r.IsValid);
        return new AccessSheet(
            spell?.Reason, spell is null ? null : RowMark.Of(spell),
            [.. file.Access.Where(a => a.IsValid).OrderBy(a => a.At).Select(a => (a.Officer, RowMark.Of(a)))],
            [.. file.GlassBreaks.OrderByDescending(g => g.At).Select(g => GlassBook.Line(g, file.Number))]);
    }
}
