using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What an officer wrote for the next one.</summary>
/// <param name="At">UTC.</param>
public sealed record HandoverNote(OfficerId From, DateTime At, string Words);

/// <summary>Beginning and ending one's duty, and answering its drill.</summary>
public sealed class DutyDesk(IDbContextFactory<PortalDb> dbs, DutyRoster roster, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>Letters that a handover note may have.</summary>
    public const int LongestNote = 4000;

    private static readonly TimeSpan NotesLast = TimeSpan.FromHours(36);

    /// <summary>"Mulai piket": alarms for all on duty ring on this officer's screens. A second press changes nothing.</summary>
    public Task StartAsync(CancellationToken ct = default) => DoAsync("mulai-piket", (db, open, now) =>
    {
        if (open is not null)
            return null;
        var shift = new DutyShift(officer.Id, now);
        db.Add(shift);
        return shift;
    }, ct);

    /// <summary>"Akhiri piket".</summary>
    /// <param name="handover">What the next officer must know; kept encrypted. May be empty.</param>
    public Task EndAsync(string? handover, CancellationToken ct = default) => DoAsync("akhiri-piket", (_, open, now) =>
    {
        if (open is null)
            throw new RuleException("Anda tidak sedang piket.");
        if (handover?.Trim().Length > LongestNote)
            throw new RuleException($"Catatan paling panjang {LongestNote} huruf.", "serah-terima");
        open.End(handover, now);
        return open;
    }, ct);

    /// <summary>Answers the drill call at the beginning of one's shift; its time is kept.</summary>
    public Task AnswerDrillAsync(CancellationToken ct = default) => DoAsync("jawab-latihan", (_, open, now) =>
    {
        if (open is null || open.DrillAnsweredAt is not null)
            return null;
        open.AnswerDrill(now);
        return open;
    }, ct);

    /// <summary>What officers who ended their duty lately wrote for whoever comes next, the youngest first.</summary>
    public async Task<IReadOnlyList<HandoverNote>> NotesAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.TakeDuty);
        var from = time.GetUtcNow().UtcDateTime - NotesLast;
        await using var db = await dbs.CreateDbContextAsync(ct);
        // Sealed words are opened as an entity is made, so whole rows are read; there are a few.
        var shifts = await db.Set<DutyShift>().AsNoTracking().Where(s => s.EndedAt != null && s.EndedAt > from)
            .OrderByDescending(s => s.EndedAt).Take(10).ToListAsync(ct);
        return [.. shifts.Where(s => s.Handover is not null).Take(3).Select(s => new HandoverNote(s.Officer, s.EndedAt!.Value, s.Handover!))];
    }

    private async Task DoAsync(string action, Func<PortalDb, DutyShift?, DateTime, DutyShift?> act, CancellationToken ct)
    {
        officer.Must(Permission.TakeDuty);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var open = await db.Set<DutyShift>().FirstOrDefaultAsync(s => s.Officer == officer.Id && s.EndedAt == null, ct);
        if (act(db, open, now) is not { } shift)
            return;
        db.Journal(new AuditEntry(action, "petugas", officer.Id, null, $"piket:{shift.Id:N}", null, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await roster.ReadAsync(db, ct);
    }
}
