using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Counting;

/// <summary>Reads what a trend counts and no more: a year of cases would else be read whole to show twelve pairs of figures.</summary>
public sealed class TrendReader(IDbContextFactory<PortalDb> dbs, OfficeDesk office)
{
    /// <summary>Each of these months, in their order.</summary>
    /// <param name="months">First days of months, from the earliest on.</param>
    public async Task<IReadOnlyList<TrendMonth>> ReadAsync(RecapQuestion ask, IReadOnlyList<DateOnly> months, CancellationToken ct = default)
    {
        if (months.Count == 0)
            return [];
        var clock = office.Now.Time;
        var (from, until) = (clock.ToUtc(months[0].ToDateTime(TimeOnly.MinValue)), clock.ToUtc(months[^1].AddMonths(1).ToDateTime(TimeOnly.MinValue)));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var files = db.Set<CaseFile>().AsNoTracking().Where(c => c.MergedInto == null && c.Kind == CaseKind.Case);
        files = ask.Basis == DateBasis.Received ? files.Where(c => c.ReceivedAt >= from && c.ReceivedAt < until) : files.Where(c => c.RegisteredAt >= from && c.RegisteredAt < until);
        var byMonth = (await FilesAsync(files, await VictimsAsync(files, db, ct), clock, ct)).ToLookup(f => MonthOf(Subjects.Day(ask, f)));
        return [.. months.Select(month => TrendMonth.Of(ask, month, [.. byMonth[month]]))];
    }

    private static async Task<Dictionary<CaseId, List<FlatPerson>>> VictimsAsync(IQueryable<CaseFile> files, PortalDb db, CancellationToken ct)
    {
        var found = new Dictionary<CaseId, List<FlatPerson>>();
        var victims = from p in db.Set<Person>().AsNoTracking()
                      join c in files on p.CaseId equals c.Id
                      where p.Role == PersonRole.Victim || p.Role == PersonRole.Client
                      select new { p.CaseId, p.Sex, p.Age, p.AgeThen };
        await foreach (var p in victims.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!found.TryGetValue(p.CaseId, out var people))
                found[p.CaseId] = people = new List<FlatPerson>(1);
            people.Add(new FlatPerson(Guid.Empty, p.Sex, p.Age, p.AgeThen, null, null, null));
        }
        return found;
    }

    private static async Task<List<FlatCase>> FilesAsync(IQueryable<CaseFile> files, Dictionary<CaseId, List<FlatPerson>> victims, OfficeTime clock, CancellationToken ct)
    {
        var found = new List<FlatCase>();
        await foreach (var c in files.Select(c => new { c.Id, c.ReceivedAt, c.RegisteredAt, c.IncidentDate }).AsAsyncEnumerable().WithCancellation(ct))
        {
            found.Add(new FlatCase
            {
                Id = c.Id, Number = "", Kind = CaseKind.Case, Received = clock.DateAt(c.ReceivedAt), Registered = clock.DateAt(c.RegisteredAt), Incident = c.IncidentDate,
                People = victims.TryGetValue(c.Id, out var people) ? people : [],
            });
        }
        return found;
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
