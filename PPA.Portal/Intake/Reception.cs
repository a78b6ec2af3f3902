using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Intake.Form;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Intake;

/// <summary>Takes a complaint in: the one verb behind every door, so that none can skip a rule (SK 301/2022 step 1).</summary>
/// <remarks>What it returns is on disk. The bell rings after the commit, never before.</remarks>
public sealed class Reception(IDbContextFactory<PortalDb> dbs, LiveFeed feed, OfficeDesk desk, RiskChecklist checklist, TimeProvider time)
{
    /// <summary>The register of cases; its numbers begin with this letter.</summary>
    public const string Register = "B";

    private DueTime Due => desk.Now.Calendar.DueAt;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Opens the file of a complaint and tells the office.</summary>
    /// <exception cref="RuleException">The complaint lacks what every complaint needs.</exception>
    /// <exception cref="OnceReusedException">The door's <see cref="Once"/> was used for another complaint.</exception>
    public async Task<ReceivedCase> ReceiveAsync(Complaint complaint, Door door, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (door.Once is { } once && await FindAsync(db, once, ct) is { } earlier)
            return earlier;

        var file = await OpenAsync(db, complaint, door, ct);
        await WriteAsync(db, turn, file, door, "terima", ct);
        return new ReceivedCase(file.Id, file.Number, file.ReceivedAt);
    }

    /// <summary>Writes the rest of a complaint whose file was opened early, or as much as is known until now.</summary>
    /// <exception cref="RuleException">The file is whole already.</exception>
    public async Task<ReceivedCase> CompleteAsync(CaseId id, Complaint complaint, Door door, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (door.Once is { } once && await FindAsync(db, once, ct) is { } earlier)
            return earlier;
        var file = await db.Set<CaseFile>().Include(c => c.People).Include(c => c.Runs).Include(c => c.ClockHistory)
            .Include(c => c.Prompts).Include(c => c.Assessments).AsSplitQuery().SingleAsync(c => c.Id == id, ct);

        file.Complete(complaint, door.Officer, Due, Now);
        checklist.Prompt(file, desk.Now.Profile.Zone, Now);

        await WriteAsync(db, turn, file, door, file.AwaitsDetails ? "salin-isian" : "lengkapi", ct);
        return new ReceivedCase(file.Id, file.Number, file.ReceivedAt);
    }

    private async Task<CaseFile> OpenAsync(PortalDb db, Complaint complaint, Door door, CancellationToken ct)
    {
        var now = Now;
        var office = desk.Now;
        var number = await db.NextNumberAsync(Register, office.Time.DateAt(complaint.ReceivedAt).Year, ct);
        var receipt = new Receipt(number, door.Officer, desk.ProcedureFor(complaint.Channel, now), door.TrackingToken, now);
        var file = CaseFile.Receive(complaint, receipt, Due);
        checklist.Prompt(file, office.Profile.Zone, now);
        db.Add(file);
        return file;
    }

    private async Task WriteAsync(PortalDb db, WriteTurn turn, CaseFile file, Door door, string action, CancellationToken ct)
    {
        if (door.Once is { } once)
            db.Add(new IntakeReceipt(once.Source, once.Key, once.BodyHash, file.Id, file.Number, file.ReceivedAt, Now));
        db.Journal(new AuditEntry(action, door.Actor, door.Officer, file.Id, null, "kanal:" + file.Channel.Code(), Now));
        if (door is { SpentForm: { } form, Officer: { } officer } && await db.Set<IntakeDraft>().SingleOrDefaultAsync(d => d.Officer == officer, ct) is { } draft)
            KeptForms.Replace(db, draft, [.. KeptForms.Read(draft).Where(kept => kept.Submission != form)], Now);
        await db.SaveChangesAsync(ct);
        // A caller who hangs up now must not leave it open whether the complaint is on disk.
        await turn.CommitAsync(CancellationToken.None);
        feed.Ring(Topic.CasesChanged, file.Id);
    }

    private static async Task<ReceivedCase?> FindAsync(PortalDb db, Once once, CancellationToken ct)
    {
        var receipt = await db.Set<IntakeReceipt>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.ApiKey == once.Source && r.IdempotencyKey == once.Key, ct);
        if (receipt is null)
            return null;
        if (!CryptographicOperations.FixedTimeEquals(receipt.BodyHash, once.BodyHash))
            throw new OnceReusedException();
        return new ReceivedCase(receipt.CaseId, receipt.Number, receipt.ReceivedAt) { Again = true };
    }
}
