using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>A call about the office that stands now.</summary>
/// <param name="RaisedAt">UTC.</param>
/// <param name="SeenBy">The first who said "Saya lihat".</param>
public sealed record StandingCall(Guid Id, AlarmRule Rule, DateTime RaisedAt, OfficerId? SeenBy, DateTime? SeenAt)
{
    public int Class => Rule == AlarmRule.Flood ? Alarm.Chime : Alarm.Call;

    /// <summary>True while it waits for a named person.</summary>
    public bool Rings => Class == Alarm.Call && SeenBy is null;
}

/// <summary>Calls about the office itself, in memory: they go to the first rung above the desk on which somebody works.</summary>
public sealed class OfficeCalls(OfficerDirectory officers)
{
    private ImmutableArray<StandingCall> _now = [];
    private int _version;

    /// <summary>Rises when a call begins, is seen or ends.</summary>
    public int Version => _version;

    public IReadOnlyList<StandingCall> Now => _now;

    /// <summary>Those that are for this officer.</summary>
    public IReadOnlyList<StandingCall> For(OfficerCard officer, AlarmTerms terms) => _now.IsEmpty || !officer.Has(RoleCalled(terms)) ? [] : _now;

    /// <summary>Reads them again.</summary>
    internal async Task ReadAsync(PortalDb db, CancellationToken ct)
    {
        _now = [.. await db.Set<OfficeCall>().AsNoTracking().Where(c => c.EndedAt == null).OrderBy(c => c.RaisedAt)
            .Select(c => new StandingCall(c.Id, c.Rule, c.RaisedAt, c.AcknowledgedBy, c.AcknowledgedAt)).ToListAsync(ct)];
        Interlocked.Increment(ref _version);
    }

    private Role RoleCalled(AlarmTerms terms)
    {
        var above = terms.Ladder.Select(rung => rung.Role).Where(role => !AlarmTerms.AtTheDesk(role)).Prepend(terms.NextRole).ToList();
        return above.FirstOrDefault(role => officers.Active.Any(o => o.Has(role)), terms.NextRole);
    }
}

/// <summary>Answering a call about the office.</summary>
public sealed class OfficeCallDesk(IDbContextFactory<PortalDb> dbs, OfficeCalls calls, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>"Saya lihat".</summary>
    public async Task AcknowledgeAsync(Guid call, CancellationToken ct = default)
    {
        officer.Must(Permission.AcknowledgeCall);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var open = await db.Set<OfficeCall>().SingleOrDefaultAsync(c => c.Id == call, ct) ?? throw new RuleException("Panggilan ini tidak ditemukan.");
        open.Acknowledge(officer.Id, now);
        db.Journal(new AuditEntry("lihat-panggilan-kantor", "petugas", officer.Id, null, $"panggilan:{call:N}", null, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await calls.ReadAsync(db, ct);
    }
}
