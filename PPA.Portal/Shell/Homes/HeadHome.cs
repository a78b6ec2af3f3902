using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Office;

namespace PPA.Portal.Shell.Homes;

/// <summary>The home of a head: letters to sign, the month so far, what is late today.</summary>
public sealed class HeadHome(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, CaseDesk desk, WaitingLetters letters)
{
    private const int Newest = 5;

    /// <summary>Also for who is no head and signs some kinds of letters, or stands in for one.</summary>
    public HomeSource ToSign => new("Menunggu tanda tangan Anda", LettersAsync);

    /// <summary>For everybody who writes letters; nothing for the others.</summary>
    public IEnumerable<HomeSource> Returned => me.MaySome(Permission.WriteLetter) ? [new("Surat dikembalikan", ReturnedAsync, OnlyWhenSome: true)] : [];

    /// <summary>For who may carry a destruction out; nothing for the others.</summary>
    private IEnumerable<HomeSource> ToDestroy => me.May(Permission.ApproveDestruction) ? [new("Pemusnahan menunggu persetujuan", DestructionsAsync, OnlyWhenSome: true)] : [];

    public IEnumerable<HomeSource> Sources() =>
        [ToSign, .. ToDestroy, new("Bulan berjalan: " + OfficeTime.Month(desk.Office.Now.Time.DateAt(desk.Now)), MonthAsync), new("Lewat tenggat hari ini", OverdueAsync)];

    /// <summary>Letters that wait for this officer, the newest first.</summary>
    public async Task<HomeBlock> LettersAsync(CancellationToken ct = default)
    {
        me.Must(Permission.SignLetter);
        var waiting = await letters.ListAsync(ct);
        return new HomeBlock(waiting.Count, "Tidak ada surat yang menunggu.",
            [.. waiting.OrderByDescending(l => l.Since).Take(Newest).Select(l => new HomeLine(l.CaseNumber ?? "Kantor", $"{l.Title}, dari {l.Drafter}", $"/surat/menunggu?surat={l.Id}", l.Risk))], "/surat/menunggu");
    }

    /// <summary>This officer's own letters that came back with remarks.</summary>
    public async Task<HomeBlock> ReturnedAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ReadLetters);
        var back = await letters.ReturnedAsync(ct);
        return new HomeBlock(back.Count, "Tidak ada surat yang dikembalikan.",
            [.. back.Take(HomeBlock.Rows).Select(l => new HomeLine(l.CaseNumber ?? "Kantor", $"{l.Title}, dikembalikan dengan catatan", $"/surat/{l.Id}", l.Risk))], "/surat/menunggu");
    }

    /// <summary>Lists that somebody else put up for destruction, the oldest first.</summary>
    public async Task<HomeBlock> DestructionsAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ApproveDestruction);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var waiting = await db.Set<DestructionProposal>().AsNoTracking().Where(p => p.State == ProposalState.Waiting && p.ProposedBy != me.Id)
            .OrderBy(p => p.ProposedAt).Select(p => new { p.ClassName, p.Proposer, Files = db.Set<DestructionLine>().Count(l => l.ProposalId == p.Id) }).ToListAsync(ct);
        return new HomeBlock(waiting.Count, "Tidak ada pemusnahan yang menunggu.",
            [.. waiting.Take(HomeBlock.Rows).Select(p => new HomeLine($"{p.Files} berkas", $"{p.ClassName}, diusulkan {p.Proposer}", "/privasi/pemusnahan"))], "/privasi/pemusnahan");
    }

    public async Task<HomeBlock> MonthAsync(CancellationToken ct = default)
    {
        me.Must(Permission.OpenCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (now, zone) = (desk.Now, desk.Office.Now.Time);
        var today = zone.DateAt(now);
        var first = zone.ToUtc(new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Unspecified));
        var counts = await db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Case && c.MergedInto == null)
            .Where(c => c.ReceivedAt >= first || c.ClosedAt >= first || c.Stage == CaseStage.Received).GroupBy(_ => 1)
            .Select(g => new
            {
                Received = g.Count(c => c.ReceivedAt >= first),
                Closed = g.Count(c => c.ClosedAt >= first),
                Late = g.Count(c => c.ReceivedAt >= first && (c.FirstResponseAt > c.DueAt || (c.FirstResponseAt == null && c.DueAt < now))),
                Waiting = g.Count(c => c.Stage == CaseStage.Received),
            }).FirstOrDefaultAsync(ct);
        return new HomeBlock(counts?.Received ?? 0, "", [], null,
            [new(counts?.Received ?? 0, "diterima", "/kasus?dari=" + new DateOnly(today.Year, today.Month, 1).ToString("O", CultureInfo.InvariantCulture)), new(counts?.Closed ?? 0, "diakhiri"), new(counts?.Late ?? 0, "lewat tenggat", "/standar"), new(counts?.Waiting ?? 0, "belum diambil", "/papan")]);
    }

    public async Task<HomeBlock> OverdueAsync(CancellationToken ct = default)
    {
        me.Must(Permission.OpenCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = desk.Now;
        var late = HomeLines.Open(db).Where(c => c.FirstResponseAt == null && c.DueAt < now);
        return new HomeBlock(await late.CountAsync(ct), "Tidak ada yang lewat tenggat.", await HomeLines.OfAsync(late, "Belum ada respons pertama", offered: false, ct), "/kasus?lewat=ya");
    }
}
