using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Triage.Alarms;

/// <summary>When who last opened which file: words that a reporter added are read when the file is opened. The trail holds it for good.</summary>
public sealed class FileOpenings
{
    private static readonly TimeSpan WhileOpen = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(CaseId, OfficerId), DateTime> _opened = new();
    private readonly Presence _presence;
    private readonly ServerClock _clock;

    public FileOpenings(LiveFeed feed, Presence presence, ServerClock clock, TimeProvider time)
    {
        (_presence, _clock) = (presence, clock);
        feed.Listen(Topic.PresenceChanged, about => Heard(about, time.GetUtcNow().UtcDateTime));
        feed.Listen(Topic.ClockSetBack, () =>
        {
            foreach (var (who, at) in _opened)
                _opened[who] = clock.Happened(at);
        });
    }

    /// <summary>True when the officer has opened the file since; one who has it open anyway is told for a minute.</summary>
    /// <param name="since">UTC.</param>
    /// <param name="now">UTC.</param>
    public bool Opened(CaseId file, OfficerId officer, DateTime since, DateTime now) =>
        (_opened.TryGetValue((file, officer), out var at) && at >= since) || (now >= since + WhileOpen && _presence.At(file).Contains(officer));

    /// <summary>Reads the openings of files to which a reporter has added words, as after a restart.</summary>
    internal async Task ReadAsync(PortalDb db, CancellationToken ct)
    {
        var told = db.Set<CaseFile>().Where(c => c.Stage != CaseStage.Closed && c.Notes.Any(n => n.Kind == NoteKind.AddedByReporter));
        var rows = await db.Set<AuditEntry>().AsNoTracking()
            .Where(a => a.Action == "lihat-berkas" && a.Officer != null && told.Any(c => c.Id == a.CaseId))
            .Select(a => new { a.CaseId, a.Officer, a.At }).ToListAsync(ct);
        foreach (var row in rows.OrderBy(r => r.At))
            _opened[(row.CaseId!.Value, row.Officer!.Value)] = _clock.Happened(row.At);
    }

    private void Heard(CaseId? about, DateTime now)
    {
        if (about is not { } file)
            return;
        foreach (var officer in _presence.At(file))
            _opened[(file, officer)] = now;
    }
}
