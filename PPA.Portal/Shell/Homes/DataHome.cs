using System.Globalization;
using PPA.Portal.Accounts;
using PPA.Portal.Reports.Simfoni;

namespace PPA.Portal.Shell.Homes;

/// <summary>The home of the data officer: what must go into SIMFONI, what changed afterwards, and what is not whole. The three are one reading.</summary>
public sealed class DataHome(CurrentOfficer me, SimfoniList list, SimfoniDesk desk)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public IEnumerable<HomeSource> Sources()
    {
        // Read once for all three, and anew each time the page asks for its blocks.
        Task<IReadOnlyList<SimfoniLine>>? reading = null;
        Task<IReadOnlyList<SimfoniLine>> Read(CancellationToken ct) => reading is { IsFaulted: false } ? reading : reading = list.ReadAsync(null, null, ct);
        return
        [
            new("Perlu masuk SIMFONI", async ct => ToEnter(await Read(ct))),
            new("Berubah setelah dikirim", async ct => Changed(await Read(ct))),
            new("Kurang lengkap", async ct => Incomplete(await Read(ct))),
        ];
    }

    private HomeBlock ToEnter(IReadOnlyList<SimfoniLine> lines)
    {
        me.Must(Permission.EnterSimfoni);
        return Block(lines.Where(l => l is { Group: SimfoniGroup.Waiting, Shut: false, Gaps: 0 }), Ready(lines), l => $"diterima {desk.Zone.Date(l.ReceivedAt)}, siap diinput", "/simfoni");
    }

    private HomeBlock Changed(IReadOnlyList<SimfoniLine> lines)
    {
        me.Must(Permission.EnterSimfoni);
        return Block(
            lines.Where(l => l.Group == SimfoniGroup.Changed), Same(lines),
            l => l.Unmatched ? "isi belum dicocokkan" : $"{l.Changes} isian berubah", "/simfoni?bagian=koreksi");
    }

    private HomeBlock Incomplete(IReadOnlyList<SimfoniLine> lines)
    {
        me.Must(Permission.EnterSimfoni);
        return Block(lines.Where(l => l is { Group: SimfoniGroup.Waiting, Gaps: > 0 }), "Tidak ada berkas yang kurang lengkap.", l => $"{l.Gaps} isian kurang", "/simfoni?kurang=ya");
    }

    // What is said of an empty block must not sound as if nothing were left to do.
    private static string Ready(IReadOnlyList<SimfoniLine> lines) => Waiting(lines) is > 0 and var left
        ? $"Belum ada yang siap diinput; {Said(left)} kasus masih harus dilengkapi lebih dahulu."
        : "Semua kasus sudah masuk SIMFONI.";

    private static string Same(IReadOnlyList<SimfoniLine> lines) => (Waiting(lines), lines.Count) switch
    {
        (0, 0) => "Belum ada kasus untuk SIMFONI.",
        (0, _) => "Semua kasus sudah sama dengan SIMFONI.",
        var (left, all) when left == all => $"Belum ada kasus yang masuk SIMFONI; {Said(left)} kasus menunggu diinput.",
        var (left, _) => $"Yang sudah masuk sama dengan SIMFONI; {Said(left)} kasus lain menunggu diinput.",
    };

    private static int Waiting(IReadOnlyList<SimfoniLine> lines) => lines.Count(l => l.Group == SimfoniGroup.Waiting);

    private static string Said(int count) => count.ToString("N0", Indonesian);

    private static HomeBlock Block(IEnumerable<SimfoniLine> some, string empty, Func<SimfoniLine, string> what, string more)
    {
        var all = some.ToList();
        return new HomeBlock(all.Count, empty, [.. all.Take(HomeBlock.Rows).Select(l => new HomeLine(l.Number, what(l), "/simfoni/" + l.Number))], more);
    }
}
