using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Cases;

/// <summary>What to look for in the register; all of it stands in the address of the page.</summary>
/// <param name="Words">A register number, NIK, phone, or words of a name.</param>
/// <param name="From">First day of receipt, office time, as UTC.</param>
public sealed record RegisterFilter(string? Words = null, CaseStage? Stage = null, RiskLevel? Risk = null, string? Region = null, OfficerId? Holder = null, DateTime? From = null, DateTime? Until = null, int Page = 1, int Size = 25);

/// <summary>A line of the register, without a name.</summary>
public sealed record RegisterLine(string Number, DateTime ReceivedAt, Channel Channel, string? Initials, CaseFace Face, RiskLevel Risk, CaseStage Stage, OfficerId? HolderId, DateTime DueAt, DateTime? FirstResponseAt);

/// <summary>One page of the register and how many lines there are in all.</summary>
public sealed record RegisterLines(IReadOnlyList<RegisterLine> Lines, int Total);

/// <summary>The register of cases. Officers who see only their own cases get only those.</summary>
public sealed class CaseRegister(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, BlindIndex index, Safe safe, TimeProvider time)
{
    /// <summary>Reads one page, newest receipt first. Looking for a person is written down, without the words.</summary>
    public async Task<RegisterLines> ReadAsync(RegisterFilter filter, CancellationToken ct = default)
    {
        officer.Must(Permission.OpenCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var mine = Mine(db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Case));
        var cases = Narrow(db, mine, filter, anyWord: false);
        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            db.Journal(new AuditEntry("cari", "petugas", officer.Id, null, null, null, time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(ct);
        }

        var total = await cases.CountAsync(ct);
        if (total == 0 && !string.IsNullOrWhiteSpace(filter.Words))
        {
            // A name is often remembered half: one word that sounds right is better than an empty page.
            cases = Narrow(db, mine, filter, anyWord: true);
            total = await cases.CountAsync(ct);
        }
        var rows = await cases.OrderByDescending(c => c.ReceivedAt).Skip((filter.Page - 1) * filter.Size).Take(filter.Size)
            .Select(c => new
            {
                c.Id, c.Number, c.ReceivedAt, c.Channel, Sealed = EF.Property<byte[]?>(c, "InitialsSealed"), c.Face, c.Risk, c.Stage, c.HolderId, c.DueAt, c.FirstResponseAt,
            }).ToListAsync(ct);
        return new RegisterLines([.. rows.Select(r => new RegisterLine(r.Number, r.ReceivedAt, r.Channel, Open(r.Id, r.Sealed), r.Face, r.Risk, r.Stage, r.HolderId, r.DueAt, r.FirstResponseAt))], total);
    }

    private string? Open(CaseId id, byte[]? bytes) => bytes is null ? null : safe.Open<string>(bytes, Sealing.Binding("CaseFiles", nameof(CaseFile.Initials), id.Value));

    private IQueryable<CaseFile> Mine(IQueryable<CaseFile> cases)
    {
        if (officer.May(Permission.OpenCase))
            return cases;
        OfficerId? me = officer.Id;
        return cases.Where(c => c.HolderId == me || c.OfferedTo == me);
    }

    private IQueryable<CaseFile> Narrow(PortalDb db, IQueryable<CaseFile> cases, RegisterFilter filter, bool anyWord)
    {
        cases = cases
            .Where(c => filter.Stage == null || c.Stage == filter.Stage)
            .Where(c => filter.Risk == null || c.Risk == filter.Risk)
            .Where(c => filter.Region == null || c.Face.Region == filter.Region)
            .Where(c => filter.Holder == null || c.HolderId == filter.Holder)
            .Where(c => filter.From == null || c.ReceivedAt >= filter.From)
            .Where(c => filter.Until == null || c.ReceivedAt < filter.Until);
        return string.IsNullOrWhiteSpace(filter.Words) ? cases : Matching(db, cases, filter.Words.Trim(), anyWord);
    }

    private IQueryable<CaseFile> Matching(PortalDb db, IQueryable<CaseFile> cases, string words, bool anyWord)
    {
        if (words.StartsWith("B-", StringComparison.OrdinalIgnoreCase))
        {
            var pattern = words.ToUpperInvariant() + "%";
            return cases.Where(c => EF.Functions.Like(c.Number, pattern));
        }

        officer.Must(Permission.SearchPeople);
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
