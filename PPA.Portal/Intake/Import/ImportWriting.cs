using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Import;

/// <summary>Writes past cases in one turn at the register: all of them or none.</summary>
public sealed class ImportWriting(LiveFeed feed, OfficeDesk desk, DueTime due, TimeProvider time)
{
    private const int Batch = 250;

    /// <exception cref="OperationCanceledException">Somebody pressed "Batalkan"; nothing was written.</exception>
    public async Task WriteAsync(IDbContextFactory<PortalDb> dbs, ImportRun run)
    {
        var ct = run.Cancelled;
        run.Expect(run.Cases.Count);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        foreach (var batch in run.Cases.OrderBy(c => c.Complaint.ReceivedAt).Chunk(Batch))
        {
            foreach (var past in batch)
            {
                await AddAsync(db, past, run.Officer, ct);
                run.Step();
            }
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        db.Journal(new AuditEntry("impor", "petugas", run.Officer, null, null, $"baris:{run.Cases.Count}", time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(CancellationToken.None);
        // Who reads "Selesai" finds the board already told.
        feed.Ring(Topic.CasesChanged);
        run.Turn(ImportPhase.Done);
    }

    private async Task AddAsync(PortalDb db, PastCase past, OfficerId by, CancellationToken ct)
    {
        var (complaint, now) = (past.Complaint, time.GetUtcNow().UtcDateTime);
        var number = await db.NextNumberAsync(Reception.Register, desk.Now.Time.DateAt(complaint.ReceivedAt).Year, ct);
        var file = CaseFile.Import(complaint, new Receipt(number, by, null, null, now), due, past.Risk, past.ClosedAt);
        db.Add(file);
        db.Journal(new AuditEntry("impor-kasus", "petugas", by, file.Id, null, "risiko:" + past.Risk.Code(), now));
    }
}
