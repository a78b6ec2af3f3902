using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>The shifts of this moment, open for writing by one officer.</summary>
/// <param name="Own">The officer's own shift, or null.</param>
public sealed class DutyPage(IReadOnlyList<DutyShift> running, PortalDb db, OfficerId me, DateTime now)
{
    /// <summary>All shifts that run, one's own among them.</summary>
    public IReadOnlyList<DutyShift> Running => running;

    public DutyShift? Own => running.FirstOrDefault(s => s.Officer == me);

    public OfficerId Me => me;

    /// <summary>UTC.</summary>
    public DateTime Now => now;

    /// <summary>Begins a shift of one's own.</summary>
    public DutyShift Begin()
    {
        var shift = new DutyShift(me, now);
        db.Add(shift);
        return shift;
    }

    /// <exception cref="RuleException">The officer is not on duty.</exception>
    public DutyShift MustBeOn() => Own ?? throw new RuleException("Anda tidak sedang piket.");
}

/// <summary>Lets an officer write into the roster: one change, one line in the trail, and every screen hears of it.</summary>
public sealed class DutyBook(IDbContextFactory<PortalDb> dbs, DutyRoster roster, CurrentOfficer officer, TimeProvider time)
{
    /// <param name="action">Code of the verb in the trail.</param>
    /// <param name="write">Returns the shift that changed, or null when nothing is left to do.</param>
    internal async Task WriteAsync(string action, Func<DutyPage, DutyShift?> write, CancellationToken ct)
    {
        officer.Must(Permission.TakeDuty);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var running = await db.Set<DutyShift>().Where(s => s.EndedAt == null).ToListAsync(ct);
        if (write(new DutyPage(running, db, officer.Id, now)) is not { } shift)
            return;
        db.Journal(new AuditEntry(action, "petugas", officer.Id, null, $"piket:{shift.Id:N}", null, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await roster.ReadAsync(db, ct);
    }
}
