using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>How long something took, over several cases.</summary>
/// <param name="Measured">Cases in which it happened; the others are not in the middle value.</param>
public sealed record AlarmSpan(int Measured, TimeSpan? Median, TimeSpan? P95)
{
    internal static AlarmSpan Of(IEnumerable<TimeSpan?> spans)
    {
        var sorted = spans.OfType<TimeSpan>().Select(s => s < TimeSpan.Zero ? TimeSpan.Zero : s).Order().ToList();
        return sorted.Count == 0 ? new AlarmSpan(0, null, null) : new AlarmSpan(sorted.Count, At(sorted, 0.5), At(sorted, 0.95));
    }

    // Nearest rank: a value that somebody really waited.
    private static TimeSpan At(List<TimeSpan> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}

/// <summary>One rung of the ladder over a period.</summary>
public sealed record RungCount(int Rung, Role Role, int Reached, int Seen);

/// <summary>Times from the call of urgent complaints, and how far the ladder had to climb.</summary>
/// <param name="Cases">Urgent complaints of the period: high, or not yet assessed.</param>
/// <param name="Drills">From the beginning of a shift to the answer of its drill.</param>
public sealed record AlarmReport(int Cases, AlarmSpan Seen, AlarmSpan Taken, AlarmSpan Responded, IReadOnlyList<RungCount> Rungs, int Silenced, AlarmSpan Drills);

/// <summary>How alarms were answered, for those who lead.</summary>
public sealed class AlarmTimes(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, OfficeDesk office)
{
    private static readonly string[] Takings = ["ambil", "respons-pertama"];

    /// <summary>Reads a period.</summary>
    /// <param name="from">First day, in the office.</param>
    /// <param name="until">The day after the last.</param>
    public async Task<AlarmReport> ReadAsync(DateOnly from, DateOnly until, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadAlarmTimes);
        var (start, end) = (Utc(from), Utc(until));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var called = await CalledAsync(db, start, end, ct);
        var shifts = await db.Set<DutyShift>().AsNoTracking().Where(s => s.StartedAt >= start && s.StartedAt < end)
            .Select(s => new { s.StartedAt, s.DrillAnsweredAt }).ToListAsync(ct);
        var silenced = await db.Set<AuditEntry>().CountAsync(a => a.Action == "diamkan-bunyi" && a.At >= start && a.At < end, ct);
        return new AlarmReport(
            called.Count, AlarmSpan.Of(called.Select(c => c.SeenAt - c.At)), AlarmSpan.Of(called.Select(c => c.TakenAt - c.At)),
            AlarmSpan.Of(called.Select(c => c.RespondedAt - c.At)), await RungsAsync(db, start, end, ct), silenced, AlarmSpan.Of(shifts.Select(s => s.DrillAnsweredAt - s.StartedAt)));
    }

    // The trail has one line for each "Saya lihat" and each taking, so nothing more has to be kept.
    private static async Task<List<CalledCase>> CalledAsync(PortalDb db, DateTime start, DateTime end, CancellationToken ct)
    {
        var trail = db.Set<AuditEntry>();
        var rows = await db.Set<CaseFile>().AsNoTracking()
            .Where(c => c.Kind == CaseKind.Case && c.RegisteredAt >= start && c.RegisteredAt < end && (c.Risk == RiskLevel.High || c.Risk == RiskLevel.Unassessed))
            .Select(c => new
            {
                c.RegisteredAt,
                c.FirstResponseAt,
                Imported = c.FirstResponseAt == c.ReceivedAt,
                RaisedAt = c.RiskHistory.Where(r => r.To == RiskLevel.High && r.From != RiskLevel.Unassessed).Max(r => (DateTime?)r.At),
                SeenAt = trail.Where(a => a.CaseId == c.Id && a.Action == Calls.Action).Min(a => (DateTime?)a.At),
                TakenAt = trail.Where(a => a.CaseId == c.Id && Takings.Contains(a.Action)).Min(a => (DateTime?)a.At),
            }).ToListAsync(ct);
        return [.. rows.Where(r => !r.Imported).Select(r => new CalledCase(r.RaisedAt ?? r.RegisteredAt, r.SeenAt, r.TakenAt, r.FirstResponseAt))];
    }

    private static async Task<IReadOnlyList<RungCount>> RungsAsync(PortalDb db, DateTime start, DateTime end, CancellationToken ct)
    {
        var rungs = await db.Set<Escalation>().AsNoTracking().Where(e => e.RaisedAt >= start && e.RaisedAt < end)
            .GroupBy(e => new { e.Rung, e.Role }).Select(g => new { g.Key, Reached = g.Count(), Seen = g.Count(e => e.AcknowledgedAt != null) }).ToListAsync(ct);
        return [.. rungs.OrderBy(r => r.Key.Rung).Select(r => new RungCount(r.Key.Rung, r.Key.Role, r.Reached, r.Seen))];
    }

    private DateTime Utc(DateOnly day) => office.Now.Time.ToUtc(day.ToDateTime(TimeOnly.MinValue));

    private sealed record CalledCase(DateTime At, DateTime? SeenAt, DateTime? TakenAt, DateTime? RespondedAt);
}
