using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Triage.Alarms;

/// <summary>A shift that runs.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="DrillAnswered">The drill at its beginning was heard and answered.</param>
public sealed record DutyPost(OfficerId Officer, DateTime StartedAt, bool DrillAnswered);

/// <summary>Who is on duty, in memory, so that every screen can ask without a query.</summary>
public sealed class DutyRoster(OfficerDirectory officers, LiveFeed feed)
{
    private ImmutableArray<DutyPost> _posts = [];

    /// <summary>Shifts of officers who may be on duty, the longest first. Empty when nobody has started one.</summary>
    public IReadOnlyList<DutyPost> Now => [.. _posts.Where(post => officers.Find(post.Officer) is { } officer && MayBeOnDuty(officer))];

    public DutyPost? Of(OfficerId? officer) => Now.FirstOrDefault(post => post.Officer == officer);

    /// <summary>An officer as the table of alarms sees them. While nobody is on duty, everybody who could be counts as on duty: a call must not ring in an empty room.</summary>
    /// <param name="deskRole">The role of the first rung.</param>
    public AlarmListener Listener(OfficerCard officer, Role deskRole)
    {
        var now = Now;
        if (now.Count == 0)
            return new AlarmListener(officer.Id, officer.Roles, MayBeOnDuty(officer), officer.Has(deskRole));
        var desk = now.Where(post => officers.Find(post.Officer)!.Has(deskRole)).DefaultIfEmpty(now[0]).ToList();
        return new AlarmListener(officer.Id, officer.Roles, now.Any(post => post.Officer == officer.Id), (desk.Count > 1 ? desk[1] : desk[0]).Officer == officer.Id);
    }

    internal static bool MayBeOnDuty(OfficerCard officer) =>
        !officer.Disabled && PermissionTable.ScopeOf(Permission.TakeDuty, officer.Roles) == Scope.All;

    /// <summary>Reads the running shifts again and tells all screens.</summary>
    internal async Task ReadAsync(PortalDb db, CancellationToken ct)
    {
        var rows = await db.Set<DutyShift>().AsNoTracking().Where(s => s.EndedAt == null)
            .Select(s => new { s.Officer, s.StartedAt, s.DrillAnsweredAt }).ToListAsync(ct);
        _posts = [.. rows.OrderBy(r => r.StartedAt).Select(r => new DutyPost(r.Officer, r.StartedAt, r.DrillAnsweredAt is not null))];
        feed.Ring(Topic.DutyChanged);
    }
}
