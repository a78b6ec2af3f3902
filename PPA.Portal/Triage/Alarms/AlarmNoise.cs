using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>How much was sounded, for those who lead: a rule that calls too often is heard no more.</summary>
public sealed class AlarmNoise(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, OfficeDesk office, TimeProvider time)
{
    private static readonly TimeSpan ActWithin = TimeSpan.FromMinutes(10);
    private const int Top = 5;

    private static readonly string[] Acts =
        [Calls.Action, "ambil", "respons-pertama", "risiko", "tetapkan-penilaian", "serahkan", "terima-serah", "minta-turun", "jawab-turun"];

    /// <summary>Reads a period in five questions, however much was sounded.</summary>
    /// <param name="from">First day, in the office.</param>
    /// <param name="until">The day after the last.</param>
    public async Task<NoiseReport> ReadAsync(DateOnly from, DateOnly until, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadAlarmTimes);
        var (start, end) = (Utc(from), Utc(until));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var sounds = await db.Set<Sounding>().AsNoTracking().Where(s => s.At >= start && s.At < end)
            .Select(s => new Heard(s.Officer, s.CaseId, s.Rule, s.Class, s.At)).ToListAsync(ct);
        var duty = await db.Set<DutyShift>().AsNoTracking().Where(s => s.StartedAt < end && (s.EndedAt == null || s.EndedAt > start))
            .Select(s => new Stretch(s.Officer, s.StartedAt, s.EndedAt)).ToListAsync(ct);
        var (calls, acted) = await ActedAsync(db, sounds, start, end, ct);
        var muted = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.Action == "diamkan-bunyi" && a.Officer != null && a.At >= start && a.At < end)
            .Select(a => new { a.Officer, a.At }).ToListAsync(ct);
        return new NoiseReport(
            [.. sounds.GroupBy(s => s.Officer).Select(g => NoiseOf(g, duty, start, end)).OrderByDescending(o => o.Sounds)],
            Enumerable.Range(Alarm.Tap, 3).ToDictionary(kind => kind, kind => sounds.Count(s => s.Class == kind)), calls, acted,
            [.. sounds.GroupBy(s => s.Rule).Select(g => new RuleNoise(g.Key, g.Count())).OrderByDescending(r => r.Sounds).ThenBy(r => r.Rule).Take(Top)],
            muted.GroupBy(m => m.Officer).Sum(g => Minutes(g.Select(m => (m.At, m.At + Hush.Lasts)))));
    }

    private static async Task<(int Calls, int Acted)> ActedAsync(PortalDb db, List<Heard> sounds, DateTime start, DateTime end, CancellationToken ct)
    {
        var last = end + ActWithin;
        var office = await db.Set<OfficeCall>().AsNoTracking().Where(c => c.RaisedAt >= start && c.RaisedAt < end && c.Rule != AlarmRule.Flood)
            .Select(c => new { c.RaisedAt, c.AcknowledgedAt }).ToListAsync(ct);
        var acts = (await db.Set<AuditEntry>().AsNoTracking().Where(a => a.CaseId != null && a.Officer != null && a.At >= start && a.At < last && Acts.Contains(a.Action))
            .Select(a => new { a.CaseId, a.At }).ToListAsync(ct)).ToLookup(a => a.CaseId, a => a.At);
        // A call repeats and rings at many desks: the first sound of a case by one rule stands for all of them.
        var calls = sounds.Where(s => s is { Class: Alarm.Call, Case: not null }).GroupBy(s => (s.Case, s.Rule)).Select(g => (g.Key.Case, At: g.Min(s => s.At))).ToList();
        return (calls.Count + office.Count,
            calls.Count(c => acts[c.Case].Any(at => at >= c.At && at <= c.At + ActWithin)) + office.Count(c => c.AcknowledgedAt <= c.RaisedAt + ActWithin));
    }

    private OfficerNoise NoiseOf(IGrouping<OfficerId, Heard> heard, List<Stretch> duty, DateTime start, DateTime end)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var stretches = duty.Where(d => d.Officer == heard.Key)
            .Select(d => (From: d.From > start ? d.From : start, Until: Earlier(d.Until ?? now, end))).Where(d => d.Until > d.From).ToList();
        var minutes = Minutes(stretches);
        var onDuty = heard.Count(s => stretches.Any(d => s.At >= d.From && s.At <= d.Until));
        // Ten minutes are a sixth of an hour.
        var worst = heard.GroupBy(s => s.At.Ticks / TimeSpan.TicksPerHour).Max(g => g.Count()) / 6.0;
        return new OfficerNoise(heard.Key, heard.Count(), minutes < 10 ? null : onDuty / (minutes / 10.0), worst);
    }

    // Stretches may overlap; a minute counts once.
    private static int Minutes(IEnumerable<(DateTime From, DateTime Until)> stretches)
    {
        var (total, reached) = (TimeSpan.Zero, DateTime.MinValue);
        foreach (var (from, until) in stretches.OrderBy(s => s.From))
        {
            var begin = from > reached ? from : reached;
            if (until <= begin)
                continue;
            total += until - begin;
            reached = until;
        }
        return (int)total.TotalMinutes;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private DateTime Utc(DateOnly day) => office.Now.Time.ToUtc(day.ToDateTime(TimeOnly.MinValue));

    private sealed record Heard(OfficerId Officer, CaseId? Case, AlarmRule Rule, int Class, DateTime At);

    private sealed record Stretch(OfficerId Officer, DateTime From, DateTime? Until);
}
