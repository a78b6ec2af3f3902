using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live.Nodes;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What can be wrong with the office itself at one moment. It asks memory only.</summary>
public sealed class OfficeCauses(AlarmWatch watch, DutyRoster roster, DutyPulse pulse, Bells bells, OfficeDesk desk)
{
    /// <summary>How long after opening somebody may need to sit down and begin their duty.</summary>
    public static readonly TimeSpan AfterOpening = TimeSpan.FromMinutes(5);

    /// <summary>How long the screens of those on duty may be silent while something urgent waits.</summary>
    public static readonly TimeSpan Unheard = TimeSpan.FromMinutes(5);

    /// <param name="now">UTC.</param>
    public IEnumerable<AlarmRule> Standing(DateTime now)
    {
        var posts = roster.Now;
        if (posts.Count == 0 && IsOpenSince(now, AfterOpening))
            yield return AlarmRule.NobodyOnDuty;
        // With nobody on duty there is no duty screen to miss: in service hours that is the call above, else the ladder's.
        if (posts.Count > 0 && watch.UrgentSince() is { } urgent && now >= Later(urgent, pulse.Last) + Unheard)
            yield return AlarmRule.NoScreen;
        if (posts.Any(post => bells.IsBrief(post.Officer)))
            yield return AlarmRule.Flood;
    }

    private bool IsOpenSince(DateTime now, TimeSpan length)
    {
        var office = desk.Now;
        return office.Calendar.IsServiceTime(now) && office.Calendar.IsServiceTime(now - length);
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}

/// <summary>Raises and ends calls about the office each second, on the server's clock: a browser that sleeps cannot stop it.</summary>
public sealed partial class OfficeWatch(OfficeCauses causes, OfficeCalls calls, IDbContextFactory<PortalDb> dbs, NodeDuty duty, TimeProvider time, ILogger<OfficeWatch> log) : BackgroundService
{
    private readonly PeriodicTimer _beat = new(TimeSpan.FromSeconds(1), time);

    /// <summary>Does what is due at this moment. The register is asked only when something begins or ends.</summary>
    public async Task RoundAsync(CancellationToken ct = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var standing = causes.Standing(now).ToList();
        if (calls.Now.Count == standing.Count && calls.Now.All(call => standing.Contains(call.Rule)))
            return;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var open = await db.Set<OfficeCall>().Where(c => c.EndedAt == null).ToListAsync(ct);
        foreach (var call in open.Where(c => !standing.Contains(c.Rule)))
        {
            call.End(now);
            db.Journal(new AuditEntry("panggilan-kantor-usai", "sistem", null, null, $"panggilan:{call.Id:N}", call.Rule.ToString(), now));
        }
        foreach (var rule in standing.Except(open.Select(c => c.Rule)))
        {
            var call = new OfficeCall(rule, now);
            db.Add(call);
            db.Journal(new AuditEntry("panggilan-kantor", "sistem", null, null, $"panggilan:{call.Id:N}", rule.ToString(), now));
        }
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await calls.ReadAsync(db, ct);
    }

    public override void Dispose()
    {
        _beat.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => duty.EachBeatAsync(_beat, ct => RoundAsync(ct), LogFailed, stoppingToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the office's own calls failed")]
    private partial void LogFailed(Exception fault);
}
