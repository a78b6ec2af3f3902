using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy.Retention;

/// <summary>What of the register has outlived its time, and why some of it stays. A handful of questions, however large the register.</summary>
public sealed class DueReading(IDbContextFactory<PortalDb> dbs, CurrentOfficer me, RetentionSchedule schedule, OfficeDesk office, TimeProvider time)
{
    private OfficeTime Clock => office.Now.Time;

    private DateOnly Today => Clock.DateAt(time.GetUtcNow().UtcDateTime);

    /// <summary>Every class of the schedule with its due records.</summary>
    public async Task<IReadOnlyList<DueClass>> ReadAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await ReadAsync(db, schedule.All, ct);
    }

    /// <summary>The due records of some classes, as a write turn sees them.</summary>
    internal async Task<IReadOnlyList<DueClass>> ReadAsync(PortalDb db, IReadOnlyList<RetentionClass> classes, CancellationToken ct)
    {
        var found = await FoundAsync(db, classes, ct);
        var marks = (await db.Set<RetentionMark>().AsNoTracking().Where(m => m.LiftedAt == null).Select(m => new Mark(m.Id, m.Kind, m.Subject, m.Until)).ToListAsync(ct))
            .Where(m => m.Until is null || m.Until >= Today).ToLookup(m => m.Subject);
        var proposed = (await db.Set<DestructionProposal>().Where(p => p.State == ProposalState.Waiting).SelectMany(p => p.Lines).Select(l => l.Subject).ToListAsync(ct)).ToHashSet();
        return [.. classes.Select(rule => new DueClass(rule, Due(rule, found, marks, proposed)))];
    }

    private async Task<IReadOnlyList<Candidate>> FoundAsync(PortalDb db, IReadOnlyList<RetentionClass> classes, CancellationToken ct)
    {
        var running = classes.Where(c => c.Runs).ToList();
        var found = new List<Candidate>();
        var files = running.Where(c => c.Kind.IsFile()).ToList();
        if (files.Count > 0)
            found.AddRange(await DueFiles.ReadAsync(db, Clock, EndedBefore(files.Where(c => c.Kind != RetentionKind.Erasure).Select(c => c.Years!.Value).DefaultIfEmpty(Never).Min()), ct));
        foreach (var other in running.Where(c => !c.Kind.IsFile()))
            found.AddRange(await DueOthers.ReadAsync(db, other.Kind, Clock, EndedBefore(other.Years!.Value), ct));
        return found;
    }

    private const int Never = 1_000;

    // The first moment that is too young; the years themselves are counted in days of the office.
    private DateTime EndedBefore(int years) => Clock.ToUtc(Today.AddDays(1).AddYears(-years).AddDays(1).ToDateTime(TimeOnly.MinValue));

    private List<DueItem> Due(RetentionClass rule, IReadOnlyList<Candidate> found, ILookup<Guid, Mark> marks, HashSet<Guid> proposed) => !rule.Runs ? [] :
    [
        .. found.Where(c => c.Kind == rule.Kind).Select(c => (File: c, On: c.DueOn(rule))).Where(c => c.On <= Today)
            .Select(c => new DueItem(c.File.Subject, c.File.Label, c.File.Href, c.File.EndedOn, c.On, Held(c.File, marks[c.File.Subject]), proposed.Contains(c.File.Subject)))
            .OrderBy(c => c.DueOn).ThenBy(c => c.Label, StringComparer.Ordinal),
    ];

    private static List<HeldBack> Held(Candidate file, IEnumerable<Mark> marks)
    {
        var said = marks.ToList();
        return
        [
            .. file.Held.Where(h => !h.Law || said.All(m => m.Kind != RetentionMarkKind.LawEnded)),
            .. said.Where(m => m.Kind == RetentionMarkKind.Hold).Select(m => new HeldBack(m.Until is { } day ? $"Ditahan sampai {OfficeTime.Date(day)}" : "Ditahan sampai dilepas", m.Id)),
        ];
    }

    private sealed record Mark(Guid Id, RetentionMarkKind Kind, Guid Subject, DateOnly? Until);
}
