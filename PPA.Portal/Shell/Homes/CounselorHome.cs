using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Data;
using PPA.Portal.Office;
using PPA.Portal.Sop;

namespace PPA.Portal.Shell.Homes;

/// <summary>The home of those who work with people: their steps, what is handed to them, today's dates.</summary>
public sealed class CounselorHome(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, MySteps steps, AgendaBook agenda, CaseDesk desk)
{
    public IEnumerable<HomeSource> Sources() =>
        [new("Langkah saya", StepsAsync), new("Diserahkan kepada saya", OfferedAsync), new("Jadwal hari ini", TodayAsync)];

    public async Task<HomeBlock> StepsAsync(CancellationToken ct = default)
    {
        me.Must(Permission.WorkStep);
        var mine = await steps.ListAsync(ct);
        return new HomeBlock(mine.Count, "Tidak ada langkah yang menunggu Anda. Kasus baru akan muncul di sini dengan sendirinya.",
            [.. mine.Take(HomeBlock.Rows).Select(s => new HomeLine(s.Number, s.Title, s.Address, s.Risk, s.Since, s.DueAt))], "/langkah");
    }

    public async Task<HomeBlock> OfferedAsync(CancellationToken ct = default)
    {
        me.Must(Permission.OpenCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = me.Id;
        var offered = HomeLines.Open(db).Where(c => c.OfferedTo == id);
        return new HomeBlock(await offered.CountAsync(ct), "Tidak ada kasus yang diserahkan kepada Anda.", await HomeLines.OfAsync(offered, "Terima atau tolak", offered: true, ct));
    }

    /// <summary>Dates of today, and those that have passed and still wait.</summary>
    public async Task<HomeBlock> TodayAsync(CancellationToken ct = default)
    {
        me.Must(Permission.WriteNote);
        var zone = desk.Office.Now.Time;
        var tomorrow = zone.ToUtc(zone.DateAt(desk.Now).AddDays(1).ToDateTime(TimeOnly.MinValue));
        var due = (await agenda.ReadAsync(mine: true, ct)).Where(line => line.DueAt < tomorrow).ToList();
        return new HomeBlock(due.Count, "Tidak ada jadwal hari ini.",
            [.. due.Take(HomeBlock.Rows).Select(line => new HomeLine(line.Number, $"{AgendaWords.Of(line, desk.Codes)} · {When(line, zone)}", "/kasus/" + line.Number, line.Risk))], "/agenda");
    }

    private string When(AgendaLine line, OfficeTime zone) =>
        zone.DateAt(line.DueAt) == zone.DateAt(desk.Now) ? $"pukul {zone.Clock(line.DueAt)}" : $"sejak {zone.Brief(line.DueAt)}";
}
