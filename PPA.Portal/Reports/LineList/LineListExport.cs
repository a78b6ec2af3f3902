using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.LineList;

/// <summary>
/// Hands out the line list a few hundred cases at a time, so that thirty thousand cost no more memory than three hundred.
/// Each case whose names go along is written down before its line leaves.
/// </summary>
public sealed class LineListExport(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LineDesk desk, ExportSlips slips)
{
    /// <summary>Cases that are in memory at a time.</summary>
    public const int Batch = 300;

    /// <summary>Takes the request of a slip; null where the slip is old or somebody else's.</summary>
    /// <returns>What writes the workbook into a stream.</returns>
    public async Task<Func<Stream, CancellationToken, Task>?> TakeAsync(string slip, CancellationToken ct = default)
    {
        officer.Must(Permission.ExportLineList);
        if (slips.Take<LineSlip>(officer.Id, slip) is not { } kept)
            return null;
        if (kept.Ask.Revealed)
            officer.Must(Permission.RevealIdentity);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = await LineReading.Asked(db, kept.Ask, desk).OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
        db.Journal(new AuditEntry("ekspor-daftar", "petugas", officer.Id, null, Subject(kept), "kasus:" + ids.Count.ToString(CultureInfo.InvariantCulture), desk.Now));
        await db.SaveChangesAsync(ct);
        return (to, stop) => WriteAsync(kept, ids, to, stop);
    }

    private async Task WriteAsync(LineSlip kept, List<CaseId> ids, Stream to, CancellationToken ct)
    {
        var columns = kept.Ask.Chosen;
        var foot = $"Rahasia · dibuat {desk.Zone.DateAndClock(desk.Now)} oleh {officer.Card?.Initials}";
        await using var sheet = new SheetStream("Daftar kasus", LineReading.Heads(columns), foot, to);
        await sheet.BeginAsync(ct);
        foreach (var some in ids.Chunk(Batch))
        {
            foreach (var file in await ReadAsync(kept, some, ct))
            {
                foreach (var row in LineReading.Rows(file, columns, desk, officer, PermissionOf(kept), kept.Ask.Revealed))
                    sheet.Write(row);
            }
            await sheet.SendAsync(ct);
        }
        await sheet.EndAsync(ct);
    }

    private async Task<IReadOnlyList<CaseFile>> ReadAsync(LineSlip kept, CaseId[] some, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var files = (await LineReading.Whole(db.Set<CaseFile>().AsNoTracking().Where(c => some.Contains(c.Id))).ToListAsync(ct)).ToDictionary(c => c.Id);
        if (kept.Ask.Revealed && kept.Ask.Chosen.Any(c => c.IsIdentity))
        {
            foreach (var file in files.Values.Where(f => officer.May(Permission.RevealIdentity, f)))
                db.Journal(new AuditEntry("ekspor-identitas", "petugas", officer.Id, file.Id, Subject(kept), null, desk.Now));
            await db.SaveChangesAsync(ct);
        }
        return [.. some.Where(files.ContainsKey).Select(id => files[id])];
    }

    private static Permission PermissionOf(LineSlip kept) => kept.Ask.Revealed ? Permission.RevealIdentity : Permission.ExportLineList;

    private static string Subject(LineSlip kept) => "ekspor:" + kept.Export.ToString("N");
}
