using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Office;
using PPA.Portal.Sop;

namespace PPA.Portal.Shell;

/// <summary>What waits for whoever opens the home page; at most four blocks, each only for those whose rights reach that far.</summary>
public sealed class HomeDesk(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, MySteps steps, SopDesk desk, WaitingLetters letters)
{
    private const int Rows = 20;
    private static readonly Role[] Hands = [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre];

    /// <summary>True for those whose home is the board.</summary>
    public bool IsOnDuty => me.May(Permission.SeeBoard) && me.Card is { } card && (card.Has(Role.DutyOfficer) || card.Has(Role.Receiver));

    public bool IsOpen => me.IsSignedIn;

    public async Task<IReadOnlyList<HomeBlock>> ReadAsync(CancellationToken ct = default)
    {
        if (me.Card is not { } card)
            throw new NotAllowedException("Sesi Anda sudah berakhir. Masuk kembali.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Case && c.Stage != CaseStage.Closed);
        var blocks = new List<HomeBlock>();
        if (me.May(Permission.SignLetter))
            blocks.Add(await LettersAsync(ct));
        if (Hands.Any(card.Has) && me.MaySome(Permission.OpenCase))
            blocks.AddRange([await StepsAsync(ct), await OfferedAsync(open, card.Id, ct)]);
        if (card.Has(Role.DataOfficer) && me.MaySome(Permission.WorkStep))
            blocks.Add(await StepsAsync(ct));
        if ((card.Has(Role.SubCoordinator) || card.Has(Role.DivisionHead)) && me.May(Permission.AcknowledgeCall))
            blocks.Add(await CallsAsync(open, ct));
        if (card.Has(Role.SubCoordinator) && me.May(Permission.AcknowledgeCall))
            blocks.Add(await TeamAsync(open, ct));
        if ((card.Has(Role.DivisionHead) || card.Has(Role.AgencyHead) || card.Has(Role.DataOfficer)) && me.May(Permission.OpenCase))
            blocks.AddRange([await OverdueAsync(open, ct), await MonthAsync(db, ct)]);
        if (me.May(Permission.ManageOffice))
            blocks.AddRange(await HouseAsync(db, ct));
        return [.. blocks.Take(4)];
    }

    private async Task<HomeBlock> LettersAsync(CancellationToken ct)
    {
        var waiting = await letters.ListAsync(ct);
        return new HomeBlock("Surat menunggu Anda", waiting.Count, "Tidak ada surat yang menunggu tanda tangan Anda.",
            [.. waiting.Take(5).Select(l => new HomeLine(l.CaseNumber ?? "Kantor", $"{l.Title}, dari {l.Drafter}", $"/surat/menunggu?surat={l.Id}"))], "/surat/menunggu");
    }

    private async Task<HomeBlock> StepsAsync(CancellationToken ct)
    {
        var mine = await steps.ListAsync(ct);
        return new HomeBlock("Langkah saya", mine.Count, "Tidak ada langkah yang menunggu Anda. Kasus baru akan muncul di sini dengan sendirinya.",
            [.. mine.Take(Rows).Select(s => new HomeLine(s.Number, s.Title, s.Address, s.Risk, s.Since, s.DueAt))], "/langkah");
    }

    private static async Task<HomeBlock> OfferedAsync(IQueryable<CaseFile> open, OfficerId id, CancellationToken ct)
    {
        var offered = open.Where(c => c.OfferedTo == id);
        return new HomeBlock("Diserahkan kepada saya", await offered.CountAsync(ct), "Tidak ada kasus yang diserahkan kepada Anda.",
            await LinesAsync(offered, "Terima atau tolak", ct), "/papan");
    }

    private static async Task<HomeBlock> CallsAsync(IQueryable<CaseFile> open, CancellationToken ct)
    {
        var calls = open.Where(c => c.HolderId == null && c.FirstResponseAt == null && c.Rung > 0 && c.AcknowledgedAt == null);
        return new HomeBlock("Menunggu pengakuan eskalasi", await calls.CountAsync(ct), "Semua eskalasi sudah diakui.",
            await LinesAsync(calls, "Belum diambil siapa pun", ct), "/papan");
    }

    private async Task<HomeBlock> TeamAsync(IQueryable<CaseFile> open, CancellationToken ct)
    {
        var loads = await open.Where(c => c.HolderId != null).GroupBy(c => c.HolderId).Select(g => new { Who = g.Key, Count = g.Count(), Oldest = g.Min(c => c.ReceivedAt) }).ToListAsync(ct);
        return new HomeBlock("Tim saya", loads.Sum(l => l.Count), "Belum ada kasus yang dipegang.",
            [.. loads.OrderByDescending(l => l.Count).Take(Rows).Select(l => new HomeLine(desk.Officers.Find(l.Who)?.DisplayName ?? "–", $"{l.Count} kasus terbuka, terlama sejak {desk.Zone.Brief(l.Oldest)}", "/papan"))]);
    }

    private async Task<HomeBlock> OverdueAsync(IQueryable<CaseFile> open, CancellationToken ct)
    {
        var now = desk.Now;
        var late = open.Where(c => c.FirstResponseAt == null && c.DueAt < now);
        return new HomeBlock("Lewat tenggat hari ini", await late.CountAsync(ct), "Tidak ada yang lewat tenggat.", await LinesAsync(late, "Belum ada respons pertama", ct), "/kasus");
    }

    private async Task<HomeBlock> MonthAsync(PortalDb db, CancellationToken ct)
    {
        var now = desk.Now;
        var today = desk.Zone.DateAt(desk.Now);
        var first = desk.Zone.ToUtc(new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Unspecified));
        var files = db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Case && c.MergedInto == null);
        var received = await files.CountAsync(c => c.ReceivedAt >= first, ct);
        var closed = await files.CountAsync(c => c.ClosedAt >= first, ct);
        var late = await files.CountAsync(c => c.ReceivedAt >= first && (c.FirstResponseAt > c.DueAt || (c.FirstResponseAt == null && c.DueAt < now)), ct);
        var waiting = await files.CountAsync(c => c.Stage == CaseStage.Received, ct);
        return new HomeBlock("Bulan berjalan: " + OfficeTime.Month(today), received, "Belum ada pengaduan bulan ini.", [], "/kasus",
            [new(received, "diterima", "/kasus"), new(closed, "diakhiri"), new(late, "lewat tenggat"), new(waiting, "belum diambil", "/papan")]);
    }

    private async Task<IReadOnlyList<HomeBlock>> HouseAsync(PortalDb db, CancellationToken ct)
    {
        var profile = desk.Office.Now.Profile;
        var keys = await db.Set<ApiKey>().CountAsync(k => k.RevokedAt == null, ct);
        var walls = await db.Set<WallDevice>().CountAsync(w => w.RevokedAt == null, ct);
        HomeFigure[] doors = [new(desk.Officers.Active.Count, "petugas aktif", "/pengelola/petugas"), new(keys, "kunci API", "/pengelola/kunci-api"), new(walls, "layar dinding", "/pengelola/layar")];
        return
        [
            new HomeBlock("Belum diatur", profile.NotSet.Count, "Semua sudah diatur.", [.. profile.NotSet.Select(key => new HomeLine(OfficeWords.Of(key), "Akan kosong pada surat", "/pengelola/kantor"))], "/pengelola/kantor"),
            new HomeBlock("Perlu dikonfirmasi", profile.ToConfirm.Count, "Semua sudah dikonfirmasi.", [.. profile.ToConfirm.Select(key => new HomeLine(OfficeWords.Of(key), "Usulan portal, bukan bunyi standar", "/pengelola/kantor"))], "/pengelola/kantor"),
            new HomeBlock("Akun dan pintu", desk.Officers.Active.Count, "", [], null, doors),
        ];
    }

    private static async Task<IReadOnlyList<HomeLine>> LinesAsync(IQueryable<CaseFile> files, string what, CancellationToken ct)
    {
        var rows = await files.OrderBy(c => c.FirstResponseAt != null).ThenBy(c => c.DueAt).Take(Rows)
            .Select(c => new { c.Number, c.Risk, c.ReceivedAt, c.DueAt, Running = c.FirstResponseAt == null }).ToListAsync(ct);
        return [.. rows.Select(r => new HomeLine(r.Number, what, "/kasus/" + r.Number, r.Risk, r.ReceivedAt, r.Running ? r.DueAt : null))];
    }
}
