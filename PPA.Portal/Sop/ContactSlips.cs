using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Sop;

/// <summary>Gives the number that a reporter allowed to be called on. The portal itself sends nothing (SAPA step 3).</summary>
public sealed class ContactSlips(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, SopDesk desk)
{
    /// <summary>The number for a chat, in the form that wa.me takes. Looking at it is written down.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="RuleException">The reporter asked not to be contacted.</exception>
    public async Task<string?> ChatNumberAsync(CaseId id, CancellationToken ct = default)
    {
        officer.Must(Permission.RevealIdentity);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.People).Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery().SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.RevealIdentity, file);
        if (file.Story.SafeContact?.Allowed == Answer.No)
            throw new RuleException("Pelapor meminta tidak dihubungi.");
        db.Journal(new AuditEntry("buka-kontak", "petugas", officer.Id, id, null, "whatsapp", desk.Now));
        await db.SaveChangesAsync(ct);
        var number = file.Story.SafeContact?.Phone ?? file.People.FirstOrDefault(p => p.Role == PersonRole.Reporter)?.Identity.Phone;
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return digits.Length < 8 ? null : digits.StartsWith('0') ? "62" + digits[1..] : digits;
    }
}
