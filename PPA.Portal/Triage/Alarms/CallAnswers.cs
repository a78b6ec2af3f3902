using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Who has said "Saya lihat" to which case, and when last. Kept in memory; the trail holds it for good.</summary>
public sealed class CallAnswers
{
    private readonly ConcurrentDictionary<(CaseId, OfficerId), DateTime> _seen = new();
    private readonly ServerClock _clock;
    private int _version;

    /// <param name="clock">An answer from a time that has not come yet would silence every later call until then.</param>
    public CallAnswers(ServerClock clock, LiveFeed feed)
    {
        _clock = clock;
        feed.Listen(Topic.ClockSetBack, () =>
        {
            foreach (var ((file, officer), at) in _seen)
                Put(file, officer, at);
        });
    }

    /// <summary>Rises with each answer.</summary>
    public int Version => _version;

    /// <summary>UTC: this officer's last answer, or null.</summary>
    public DateTime? Of(CaseId id, OfficerId officer) => _seen.TryGetValue((id, officer), out var at) ? at : null;

    public void Put(CaseId id, OfficerId officer, DateTime at)
    {
        _seen[(id, officer)] = _clock.Happened(at);
        Interlocked.Increment(ref _version);
    }

    /// <summary>Reads the answers of cases that still wait, as after a restart.</summary>
    internal async Task ReadAsync(PortalDb db, CancellationToken ct)
    {
        var waiting = db.Set<CaseFile>().Where(c => c.Kind == CaseKind.Case && c.Stage != CaseStage.Closed && c.FirstResponseAt == null);
        var rows = await db.Set<AuditEntry>().AsNoTracking()
            .Where(a => a.Action == Calls.Action && a.Officer != null && waiting.Any(c => c.Id == a.CaseId))
            .Select(a => new { a.CaseId, a.Officer, a.At }).ToListAsync(ct);
        foreach (var row in rows.OrderBy(r => r.At))
            Put(row.CaseId!.Value, row.Officer!.Value, row.At);
    }
}
