using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Registers;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Cases;

/// <summary>What to look for in a register; all of it stands in the address of the page.</summary>
/// <param name="Words">A register number, NIK, phone, or words of a name.</param>
/// <param name="From">First day of receipt, office time, as UTC.</param>
/// <param name="Until">UTC: the first moment that is too late.</param>
/// <param name="Form">Code of a form of violence.</param>
/// <param name="Late">True for those whose first response is overdue.</param>
/// <param name="Sort">Code of a column; a minus before it turns the order round. Empty: newest receipt first.</param>
/// <param name="Nobodys">True for those that nobody holds.</param>
/// <param name="Open">True for those that are not closed.</param>
public sealed record RegisterFilter(
    string? Words = null, CaseStage? Stage = null, RiskLevel? Risk = null, string? Region = null, OfficerId? Holder = null, DateTime? From = null, DateTime? Until = null, int Page = 1, int Size = 25,
    CaseKind Kind = CaseKind.Case, string? Form = null, Channel? Channel = null, bool Late = false, string Sort = "", bool Nobodys = false, bool Open = false);

/// <summary>A line of a register, without a name.</summary>
/// <param name="Restricted">True where the file is closed to the officer who looks: not even initials show.</param>
/// <param name="Part">What a kind other than a case adds.</param>
/// <param name="Destroyed">True where only the number and what counts is left.</param>
public sealed record RegisterLine(
    string Number, DateTime ReceivedAt, Channel Channel, string? Initials, CaseFace Face, RiskLevel Risk, CaseStage Stage, OfficerId? HolderId, DateTime DueAt, DateTime? FirstResponseAt,
    DateTime? ClosedAt, IReadOnlyList<string> Forms, bool Restricted, RegisterPart? Part, bool Destroyed = false);

/// <summary>One page of the register and how many lines there are in all.</summary>
public sealed record RegisterLines(IReadOnlyList<RegisterLine> Lines, int Total);

/// <summary>The registers of the office. Officers who see only their own files get only those.</summary>
public sealed class CaseRegister(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, BlindIndex index, Safe safe, TimeProvider time)
{
    /// <summary>Reads one page. Looking for a person is written down, without the words.</summary>
    public async Task<RegisterLines> ReadAsync(RegisterFilter filter, CancellationToken ct = default)
    {
        officer.Must(Permission.OpenCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var mine = Mine(RegisterOrder.Begin(db, filter).Where(c => c.Kind == filter.Kind));
        var files = Narrow(db, mine, filter, anyWord: false);
        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            db.Journal(new AuditEntry("cari", "petugas", officer.Id, null, null, null, time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(ct);
        }

        var total = await files.CountAsync(ct);
        if (total == 0 && !string.IsNullOrWhiteSpace(filter.Words))
        {
            // A name is often remembered half: one word that sounds right is better than an empty page.
            files = Narrow(db, mine, filter, anyWord: true);
            total = await files.CountAsync(ct);
        }
        return new RegisterLines(await PageAsync(db, files, filter, ct), total);
    }

    private async Task<IReadOnlyList<RegisterLine>> PageAsync(PortalDb db, IQueryable<CaseFile> files, RegisterFilter filter, CancellationToken ct)
    {
        var me = officer.Id;
        var rows = await RegisterOrder.Sort(files, filter.Sort).Skip((filter.Page - 1) * filter.Size).Take(filter.Size)
            .Select(c => new
            {
                c.Id, c.Number, c.ReceivedAt, c.Channel, Sealed = EF.Property<byte[]?>(c, "InitialsSealed"), c.Face, c.Risk, c.Stage, c.HolderId, c.DueAt, c.FirstResponseAt, c.ClosedAt, c.Forms, Destroyed = c.DestroyedOn != null,
                Restricted = c.Restricted && c.HolderId != me && c.OfferedTo != me && !c.Access.Any(a => a.VoidedAt == null && a.Officer == me),
            }).ToListAsync(ct);
        var parts = await RegisterPart.ReadAsync(db, filter.Kind, [.. rows.Select(r => r.Id)], ct);
        return [.. rows.Select(r => new RegisterLine(
            r.Number, r.ReceivedAt, r.Channel, r.Restricted ? null : Open(r.Id, r.Sealed), r.Restricted ? CaseFace.Blank : r.Face, r.Risk, r.Stage, r.HolderId, r.DueAt, r.FirstResponseAt,
            r.ClosedAt, r.Restricted ? [] : r.Forms, r.Restricted, parts.GetValueOrDefault(r.Id), r.Destroyed))];
    }

    private string? Open(CaseId id, byte[]? bytes) => bytes is null ? null : safe.Open<string>(bytes, Sealing.Binding("CaseFiles", nameof(CaseFile.Initials), id.Value));

    private IQueryable<CaseFile> Mine(IQueryable<CaseFile> cases)
    {
        if (officer.May(Permission.OpenCase))
            return cases;
        OfficerId? me = officer.Id;
        var centre = officer.Card?.Has(Role.FamilyCentre) == true;
        return cases.Where(c => c.HolderId == me || c.OfferedTo == me || (centre && (c.Kind == CaseKind.FamilyClient || c.Kind == CaseKind.Activity)));
    }

    private IQueryable<CaseFile> Narrow(PortalDb db, IQueryable<CaseFile> cases, RegisterFilter filter, bool anyWord)
    {
        var now = time.GetUtcNow().UtcDateTime;
        cases = cases
            .Where(c => filter.Stage == null || c.Stage == filter.Stage)
            .Where(c => filter.Risk == null || c.Risk == filter.Risk)
            .Where(c => filter.Region == null || c.Face.Region == filter.Region)
            .Where(c => filter.Holder == null || c.HolderId == filter.Holder)
            .Where(c => !filter.Open || c.Stage != CaseStage.Closed)
            .Where(c => !filter.Nobodys || c.HolderId == null)
            .Where(c => filter.Channel == null || c.Channel == filter.Channel)
            .Where(c => !filter.Late || (c.FirstResponseAt == null && c.DueAt < now && c.Stage != CaseStage.Closed))
            .Where(c => filter.From == null || c.ReceivedAt >= filter.From)
            .Where(c => filter.Until == null || c.ReceivedAt < filter.Until);
        return string.IsNullOrWhiteSpace(filter.Words) ? cases : Matching(db, cases, filter.Words.Trim(), anyWord);
    }

    private IQueryable<CaseFile> Matching(PortalDb db, IQueryable<CaseFile> cases, string words, bool anyWord)
    {
        if (RegisterOrder.IsNumber(words))
        {
            var pattern = words.ToUpperInvariant() + "%";
            return cases.Where(c => EF.Functions.Like(c.Number, pattern));
        }

        officer.Must(Permission.SearchPeople);
        OfficerId? me = officer.Id;
        cases = cases.Where(c => !c.Restricted || c.HolderId == me || c.OfferedTo == me || c.Access.Any(a => a.VoidedAt == null && a.Officer == me));
        if (words.Count(char.IsDigit) >= 8)
        {
            var (nik, phone) = (index.Token(TokenKind.Nik, words), index.Token(TokenKind.Phone, words));
            return cases.Where(c => db.Set<SearchToken>().Any(t => t.CaseId == c.Id && ((t.Kind == "Nik" && t.Token == nik) || (t.Kind == "Phone" && t.Token == phone))));
        }
        var sounds = index.NameTokens(words);
        if (sounds.Count == 0)
            return cases.Where(c => false);
        if (anyWord)
            return cases.Where(c => db.Set<SearchToken>().Any(t => t.CaseId == c.Id && t.Kind == "NameWord" && sounds.Contains(t.Token)));
        foreach (var word in sounds)
            cases = cases.Where(c => db.Set<SearchToken>().Any(t => t.CaseId == c.Id && t.Kind == "NameWord" && t.Token == word));
        return cases;
    }
}
