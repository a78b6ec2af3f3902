using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Shell.Homes;

/// <summary>The home of a sub-coordinator: calls that nobody has acknowledged, the team, and hours in which nobody was on duty.</summary>
public sealed class CoordinatorHome(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, CaseDesk desk)
{
    private const int Days = 7;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    public IEnumerable<HomeSource> Sources() =>
        [new("Menunggu pengakuan eskalasi", CallsAsync), new("Tim saya", TeamAsync), new("Kesenjangan jam layanan", GapsAsync)];

    public async Task<HomeBlock> CallsAsync(CancellationToken ct = default)
    {
        me.Must(Permission.AcknowledgeCall);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var calls = HomeLines.Open(db).Where(c => c.HolderId == null && c.FirstResponseAt == null && c.Rung > 0 && c.AcknowledgedAt == null);
        return new HomeBlock(await calls.CountAsync(ct), "Semua eskalasi sudah diakui.", await HomeLines.OfAsync(calls, "Belum diambil siapa pun", offered: false, ct), "/papan");
    }

    /// <summary>Open cases by officer; the longest wait for a first response first.</summary>
    public async Task<HomeBlock> TeamAsync(CancellationToken ct = default)
    {
        me.Must(Permission.SeeWorkload);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var loads = await HomeLines.Open(db).Where(c => c.HolderId != null).GroupBy(c => c.HolderId)
            .Select(g => new { Who = g.Key, Count = g.Count(), Waits = g.Min(c => c.FirstResponseAt == null ? (DateTime?)c.ReceivedAt : null) }).ToListAsync(ct);
        return new HomeBlock(loads.Count, "Belum ada kasus yang dipegang.",
            [
                .. loads.OrderBy(l => l.Waits ?? DateTime.MaxValue).ThenByDescending(l => l.Count).Take(HomeBlock.Rows).Select(l => new HomeLine(
                    desk.Officers.Find(l.Who)?.DisplayName ?? "–", $"{l.Count} kasus terbuka{(l.Waits is { } since ? $", belum direspons sejak {desk.Office.Now.Time.Brief(since)}" : "")}",
                    $"/kasus?petugas={desk.Officers.Find(l.Who)?.UserName}&tahap={Cases.Registers.RegisterAddress.OpenStages}")),
            ], "/beban");
    }

    /// <summary>Service hours of the last week in which nobody was on duty.</summary>
    public async Task<HomeBlock> GapsAsync(CancellationToken ct = default)
    {
        me.Must(Permission.SeeWorkload);
        var (zone, now) = (desk.Office.Now.Time, desk.Now);
        var today = zone.DateAt(now);
        var first = zone.ToUtc(today.AddDays(1 - Days).ToDateTime(TimeOnly.MinValue));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var shifts = await db.Set<DutyShift>().AsNoTracking().Where(s => s.EndedAt == null || s.EndedAt > first).Select(s => new { s.StartedAt, s.EndedAt }).ToListAsync(ct);
        var duty = shifts.Select(s => (From: s.StartedAt, Until: s.EndedAt ?? now)).OrderBy(s => s.From).ToList();
        var gaps = new List<HomeLine>();
        for (var day = today; day > today.AddDays(-Days); day = day.AddDays(-1))
            gaps.AddRange(Gaps(day, duty, zone, now));
        return new HomeBlock(gaps.Count, "Tujuh hari terakhir selalu ada yang piket pada jam layanan.", gaps);
    }

    private IEnumerable<HomeLine> Gaps(DateOnly day, List<(DateTime From, DateTime Until)> duty, OfficeTime zone, DateTime now)
    {
        if (desk.Office.Now.Calendar.HoursOn(day) is not { } hours)
            yield break;
        var (reached, closes) = (zone.ToUtc(day.ToDateTime(TimeOnly.MinValue) + hours.Opens), zone.ToUtc(day.ToDateTime(TimeOnly.MinValue) + hours.Closes));
        var end = closes < now ? closes : now;
        foreach (var (from, until) in duty.Where(d => d.Until > reached && d.From < end).Append((end, end)))
        {
            if (from - reached >= Shortest)
                yield return new HomeLine($"{zone.Clock(reached)}–{zone.Clock(from)}", $"{OfficeTime.DayAndDate(day)}, tidak ada yang piket", "/papan");
            reached = until > reached ? until : reached;
        }
    }
}
