using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What an officer wrote for the next one.</summary>
/// <param name="At">UTC.</param>
public sealed record HandoverNote(OfficerId From, DateTime At, string Words);

/// <summary>Beginning and ending one's duty, and answering its drill.</summary>
public sealed class DutyDesk(DutyBook book, IDbContextFactory<PortalDb> dbs, OfficeDesk office, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>Letters that a handover note, or a reason, may have.</summary>
    public const int LongestNote = 4000;

    private static readonly TimeSpan NotesLast = TimeSpan.FromHours(36);

    /// <summary>"Mulai piket": alarms for all on duty ring on this officer's screens. A second press changes nothing.</summary>
    public Task StartAsync(CancellationToken ct = default) => book.WriteAsync("mulai-piket", page => page.Own is null ? page.Begin() : null, ct);

    /// <summary>"Akhiri piket" without a receiver. The last one on duty in service hours says why.</summary>
    /// <param name="handover">What the next officer must know; kept encrypted. May be empty.</param>
    /// <param name="reason">Why nobody stays behind; kept encrypted.</param>
    public Task EndAsync(string? handover, string? reason = null, CancellationToken ct = default) => book.WriteAsync("akhiri-piket", page =>
    {
        var mine = page.MustBeOn();
        MustFit(handover, "serah-terima");
        MustFit(reason, "alasan-piket");
        mine.End(handover, page.Running.Count == 1 && office.Now.Calendar.IsServiceTime(page.Now), reason, page.Now);
        return mine;
    }, ct);

    /// <summary>Answers the drill that waits, of the shift's beginning or of the day; its time is kept.</summary>
    public Task AnswerDrillAsync(CancellationToken ct = default) => book.WriteAsync("jawab-latihan", page =>
    {
        page.Own?.AnswerDrill(page.Now);
        return page.Own;
    }, ct);

    /// <summary>What officers who hand over now, or ended their duty lately, wrote for whoever comes next, the youngest first.</summary>
    public async Task<IReadOnlyList<HandoverNote>> NotesAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.TakeDuty);
        var from = time.GetUtcNow().UtcDateTime - NotesLast;
        await using var db = await dbs.CreateDbContextAsync(ct);
        // Sealed words are opened as an entity is made, so whole rows are read; there are a few.
        var shifts = await db.Set<DutyShift>().AsNoTracking().Where(s => (s.EndedAt ?? s.OfferedAt) > from)
            .OrderByDescending(s => s.EndedAt ?? s.OfferedAt).Take(10).ToListAsync(ct);
        return [.. shifts.Where(s => s.Handover is not null).Take(3).Select(s => new HandoverNote(s.Officer, (s.EndedAt ?? s.OfferedAt)!.Value, s.Handover!))];
    }

    internal static void MustFit(string? words, string field)
    {
        if (words?.Trim().Length > LongestNote)
            throw new RuleException($"Tulisan paling panjang {LongestNote} huruf.", field);
    }
}
