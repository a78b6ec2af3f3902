using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>A shift that runs.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="DrillAnswered">The drill at its beginning was heard and answered.</param>
/// <param name="LastDrillAt">UTC: the last answer to any drill.</param>
/// <param name="Offered">It waits for somebody who receives it.</param>
public sealed record DutyPost(OfficerId Officer, DateTime StartedAt, bool DrillAnswered, DateTime? LastDrillAt = null, bool Offered = false)
{
    private static readonly TimeSpan DrillAfter = TimeSpan.FromSeconds(20);

    /// <summary>UTC: since when a drill waits for this officer's answer; null when none does.</summary>
    /// <param name="daily">UTC: the last time of the daily drill; null where the office has none.</param>
    /// <param name="now">UTC.</param>
    public DateTime? DrillSince(DateTime? daily, DateTime now)
    {
        if (!DrillAnswered)
            return now >= StartedAt + DrillAfter ? StartedAt + DrillAfter : null;
        return daily is { } at && at >= StartedAt && at <= now && (LastDrillAt is null || LastDrillAt < at) ? at : null;
    }
}

/// <summary>Who is on duty, in memory, so that every screen can ask without a query.</summary>
public sealed class DutyRoster(OfficerDirectory officers, LiveFeed feed)
{
    private ImmutableArray<DutyPost> _posts = [];
    private int _version;

    /// <summary>Rises when a shift begins, ends or is answered.</summary>
    public int Version => _version;

    /// <summary>Shifts of officers who may be on duty, the longest first. Empty when nobody has started one.</summary>
    public IReadOnlyList<DutyPost> Now => [.. _posts.Where(post => officers.Find(post.Officer) is { } officer && MayBeOnDuty(officer))];

    public DutyPost? Of(OfficerId? officer) => Now.FirstOrDefault(post => post.Officer == officer);

    /// <summary>
    /// An officer as the table of alarms sees them. While nobody is on duty, the on-call list stands in outside service hours,
    /// and else everybody who could be: a call must not ring in an empty room.
    /// </summary>
    /// <param name="at">UTC.</param>
    public AlarmListener Listener(OfficerCard officer, OfficeNow office, DateTime at)
    {
        var (now, deskRole) = (Now, office.Profile.Ladder[0].Role);
        if (now.Count == 0)
            return new AlarmListener(officer.Id, officer.Roles, MayBeOnDuty(officer) && (!OnCallRules(office, at) || IsOnCall(officer, office.Profile)), officer.Has(deskRole));
        var desk = now.Where(post => officers.Find(post.Officer)!.Has(deskRole)).DefaultIfEmpty(now[0]).ToList();
        return new AlarmListener(officer.Id, officer.Roles, now.Any(post => post.Officer == officer.Id), (desk.Count > 1 ? desk[1] : desk[0]).Officer == officer.Id);
    }

    internal static bool MayBeOnDuty(OfficerCard officer) =>
        !officer.Disabled && PermissionTable.ScopeOf(Permission.TakeDuty, officer.Roles) == Scope.All;

    /// <summary>Reads the running shifts again and tells all screens.</summary>
    internal async Task ReadAsync(PortalDb db, CancellationToken ct)
    {
        var rows = await db.Set<DutyShift>().AsNoTracking().Where(s => s.EndedAt == null)
            .Select(s => new { s.Officer, s.StartedAt, s.DrillAnsweredAt, s.LastDrillAnsweredAt, s.OfferedAt }).ToListAsync(ct);
        _posts = [.. rows.OrderBy(r => r.StartedAt).Select(r => new DutyPost(r.Officer, r.StartedAt, r.DrillAnsweredAt is not null, r.LastDrillAnsweredAt, r.OfferedAt is not null))];
        Interlocked.Increment(ref _version);
        feed.Ring(Topic.DutyChanged);
    }

    // An on-call list on which nobody works any more calls nobody; then it does not rule.
    private bool OnCallRules(OfficeNow office, DateTime at) =>
        !office.Calendar.IsServiceTime(at) && officers.Active.Any(other => MayBeOnDuty(other) && IsOnCall(other, office.Profile));

    private static bool IsOnCall(OfficerCard officer, Profile profile) => profile.OnCall.Any(officer.Has);
}
