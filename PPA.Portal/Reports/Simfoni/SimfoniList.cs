using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>Where a case stands on its way into SIMFONI.</summary>
public enum SimfoniGroup
{
    /// <summary>Not entered yet.</summary>
    Waiting,

    /// <summary>Entered, and the file says something else since.</summary>
    Changed,

    /// <summary>Entered as it stands.</summary>
    Done,
}

/// <summary>A case on the list.</summary>
/// <param name="Gaps">Fields that are missing or have no word.</param>
/// <param name="Changes">Fields that differ from what was typed.</param>
/// <param name="Unmatched">A number was recorded, but not what was typed with it.</param>
/// <param name="Shut">Closed to the officer by a restriction: nothing of it shows but the number.</param>
public sealed record SimfoniLine(
    CaseId Id, string Number, DateTime ReceivedAt, CaseStage Stage, string? SimfoniNumber, DateOnly? SimfoniOn, OfficerId? EnteredBy, int Gaps, int Changes, bool Unmatched, bool Shut)
{
    public SimfoniGroup Group => SimfoniNumber is null ? SimfoniGroup.Waiting : Changes > 0 || Unmatched ? SimfoniGroup.Changed : SimfoniGroup.Done;
}

/// <summary>What a page of the list shows.</summary>
/// <param name="Total">Lines on all its pages.</param>
/// <param name="Changed">Null as long as the entered files have not been compared; the page of those that wait does not need it.</param>
public sealed record SimfoniSlice(IReadOnlyList<SimfoniLine> Lines, int Total, int Waiting, int? Changed, int? Done)
{
    /// <summary>How many a group has; null where nobody has compared yet.</summary>
    public int? CountOf(SimfoniGroup group) => group switch { SimfoniGroup.Waiting => Waiting, SimfoniGroup.Changed => Changed, SimfoniGroup.Done => Done };
}

/// <summary>Which cases must go into SIMFONI, which must be corrected there, and which are done.</summary>
public sealed class SimfoniList(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, SimfoniDesk desk, SimfoniMemory memory)
{
    private const int Batch = 200;

    /// <summary>Every case of a period. One question, and a reading of those files that have changed since they were last looked at.</summary>
    /// <param name="from">UTC: first moment of receipt; null for all.</param>
    /// <param name="until">UTC: the first moment that is too late; null for all.</param>
    public async Task<IReadOnlyList<SimfoniLine>> ReadAsync(DateTime? from = null, DateTime? until = null, CancellationToken ct = default)
    {
        officer.Must(Permission.EnterSimfoni);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await LinesAsync(Of(db, from, until), ct);
    }

    /// <summary>One page of the list. Of cases that wait only those on the page are read; which entered ones have changed is known only after all of them were compared.</summary>
    public async Task<SimfoniSlice> PageAsync(SimfoniAddress ask, CancellationToken ct = default)
    {
        officer.Must(Permission.EnterSimfoni);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = Of(db, ask.From(desk.Zone), ask.Until(desk.Zone));
        var (waiting, entered) = (all.Where(c => c.SimfoniNumber == null), all.Where(c => c.SimfoniNumber != null));
        if (ask.Group != SimfoniGroup.Waiting)
        {
            var groups = (await LinesAsync(entered, ct)).ToLookup(l => l.Group);
            var mine = groups[ask.Group].ToList();
            return new([.. ask.PageOf(mine)], mine.Count, await waiting.CountAsync(ct), groups[SimfoniGroup.Changed].Count(), groups[SimfoniGroup.Done].Count());
        }
        var (changed, done) = await ComparedAsync(entered, ct);
        if (ask.OnlyGaps)
        {
            var lines = await LinesAsync(waiting, ct);
            var gaps = lines.Where(l => l.Gaps > 0).ToList();
            return new([.. ask.PageOf(gaps)], gaps.Count, lines.Count, changed, done);
        }
        var count = await waiting.CountAsync(ct);
        return new(await LinesAsync(ask.PageOf(InOrder(waiting)), ct), count, count, changed, done);
    }

    private static IQueryable<CaseFile> Of(PortalDb db, DateTime? from, DateTime? until) => db.Set<CaseFile>().AsNoTracking().ForSimfoni()
        .Where(c => from == null || c.ReceivedAt >= from).Where(c => until == null || c.ReceivedAt < until);

    private static IOrderedQueryable<CaseFile> InOrder(IQueryable<CaseFile> files) => files.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Number);

    // One question, and nothing of the files themselves: how many changed can be said only where each was compared before.
    private async Task<(int? Changed, int? Done)> ComparedAsync(IQueryable<CaseFile> entered, CancellationToken ct)
    {
        var rows = await RowsAsync(entered, ct);
        var states = rows.ConvertAll(r => memory.Find(r.Id, r.Version, r.Entered, desk.Office.Profile.Id));
        if (states.Contains(null))
            return (null, null);
        var changed = rows.Zip(states, Line).Count(l => l.Group == SimfoniGroup.Changed);
        return (changed, rows.Count - changed);
    }

    private async Task<IReadOnlyList<SimfoniLine>> LinesAsync(IQueryable<CaseFile> files, CancellationToken ct)
    {
        var rows = await RowsAsync(files, ct);
        var profile = desk.Office.Profile.Id;
        var unread = rows.Where(r => memory.Find(r.Id, r.Version, r.Entered, profile) is null).Select(r => r.Id).ToList();
        foreach (var some in unread.Chunk(Batch))
            await LookAsync(some, profile, ct);
        return [.. rows.Select(r => Line(r, memory.Find(r.Id, r.Version, r.Entered, profile)))];
    }

    private Task<List<Row>> RowsAsync(IQueryable<CaseFile> files, CancellationToken ct)
    {
        var (me, now, longest) = (officer.Id, desk.Now, desk.Now + GlassBreak.Longest);
        return InOrder(files)
            .Select(c => new Row(
                c.Id, c.Number, c.ReceivedAt, c.Stage, c.Version, c.SimfoniVersion, c.SimfoniNumber, c.SimfoniOn,
                c.SimfoniNumber == null ? null : c.SimfoniEntries.Where(e => e.VoidedAt == null).Select(e => (OfficerId?)e.By).FirstOrDefault(),
                c.Restricted && c.HolderId != me && c.OfferedTo != me && !c.Access.Any(a => a.VoidedAt == null && a.Officer == me) && !c.GlassBreaks.Any(g => g.By == me && g.Until > now && g.Until <= longest)))
            .ToListAsync(ct);
    }

    private async Task LookAsync(CaseId[] ids, string profile, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var file in await db.Set<CaseFile>().AsNoTracking().WithSheet().Where(c => ids.Contains(c.Id)).ToListAsync(ct))
        {
            var sheet = SimfoniSheet.Fill(desk.Form, file, desk.Office);
            var entry = file.SimfoniEntries.SingleOrDefault(e => e.IsValid);
            var changes = entry?.Sheet is { } typed ? sheet.Since(SimfoniCopy.Parse(typed), desk.Form).Count : 0;
            memory.Keep(file.Id, new SimfoniState(file.Version, file.SimfoniVersion, profile, sheet.Gaps.Count, changes, entry is { Sheet: null }));
        }
    }

    // A file that was changed between the two questions is looked at the next time.
    private static SimfoniLine Line(Row row, SimfoniState? state) => new(
        row.Id, row.Number, row.ReceivedAt, row.Stage, row.SimfoniNumber, row.SimfoniOn, row.By,
        row.Shut ? 0 : state?.Gaps ?? 0, row.Shut ? 0 : state?.Changes ?? 0, !row.Shut && state?.Unmatched == true, row.Shut);

    private sealed record Row(
        CaseId Id, string Number, DateTime ReceivedAt, CaseStage Stage, int Version, int? Entered, string? SimfoniNumber, DateOnly? SimfoniOn, OfficerId? By, bool Shut);
}
