using System.Globalization;
using System.Text.RegularExpressions;
using PPA.Portal.Domain;

namespace PPA.Portal.Office;

/// <summary>Reads what a profile says about time: hours of a day, response clocks, the ladder.</summary>
internal static partial class ProfileClocks
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly RiskLevel[] Assessed = [RiskLevel.High, RiskLevel.Medium, RiskLevel.Low];

    /// <summary>"08.00-16.00", or null for "tutup".</summary>
    public static ServiceHours? Day(OfficeNode node)
    {
        if (node.Text() == "tutup")
            return null;
        var match = HoursShape().Match(node.Value);
        if (!match.Success || TimeOf(match.Groups[1].Value, match.Groups[2].Value) is not { } opens || TimeOf(match.Groups[3].Value, match.Groups[4].Value) is not { } closes)
            throw node.Broken($"jam layanan `{node.Value}` tidak sah", "tulis seperti 08.00-16.00 atau tutup");
        return closes > opens
            ? new ServiceHours(opens, closes)
            : throw node.Broken($"jam layanan `{node.Value}` berakhir sebelum mulai", "tulis jam buka lebih awal daripada jam tutup");
    }

    /// <summary>"08.05".</summary>
    public static TimeSpan TimeOfDay(OfficeNode node)
    {
        var match = TimeShape().Match(node.Text());
        return match.Success && TimeOf(match.Groups[1].Value, match.Groups[2].Value) is { } time && time < TimeSpan.FromHours(24)
            ? time
            : throw node.Broken($"waktu `{node.Value}` tidak sah", "tulis seperti 08.05");
    }

    public static IReadOnlyList<ResponseClock> Read(OfficeNode node)
    {
        var clocks = new List<ResponseClock>();
        foreach (var item in node.Items())
        {
            var clock = Clock(item);
            if (clocks.Any(other => other.Risk == clock.Risk && other.Channel == clock.Channel))
                throw item.Broken($"tenggat risiko {clock.Risk.Code()} untuk kanal yang sama tertulis dua kali", "hapus salah satunya");
            clocks.Add(clock);
        }
        foreach (var risk in Assessed)
        {
            if (!clocks.Any(clock => clock.Risk == risk && clock.Channel is null))
                throw node.Broken($"tenggat umum risiko {risk.Code()} belum ada", $"tambahkan tenggat {risk.Code()} tanpa kanal");
        }
        return clocks;
    }

    public static IReadOnlyList<Rung> Ladder(OfficeNode node)
    {
        var rungs = new List<Rung>();
        foreach (var item in node.Items())
        {
            item.Keys("menit", "peran", "keterangan", "semua", "perluDikonfirmasi");
            var after = TimeSpan.FromMinutes(item["menit"].Number(1, 1440));
            if (rungs.Count > 0 && after <= rungs[^1].After)
                throw item["menit"].Broken($"anak tangga menit {item["menit"].Value} tidak lebih lambat daripada sebelumnya", "urutkan tangga dari menit terkecil");
            rungs.Add(new Rung(after, Role(item["peran"]), item.Maybe("keterangan")?.Text() ?? "", Flag(item, "semua"), Flag(item, "perluDikonfirmasi")));
        }
        return rungs.Count > 0 ? rungs : throw node.Broken("tangga eskalasi kosong", "tulis sedikitnya satu anak tangga");
    }

    public static Role Role(OfficeNode node) => node.Term(Words.RoleOf, "peran", Enum.GetValues<Role>().Select(role => role.Code()));

    public static Channel Channel(OfficeNode node) => node.Term(Words.ChannelOf, "kanal", Enum.GetValues<Channel>().Select(channel => channel.Code()));

    public static bool Flag(OfficeNode item, string key) => item.Maybe(key)?.Flag() ?? false;

    private static ResponseClock Clock(OfficeNode item)
    {
        item.Keys("risiko", "kanal", "lama", "satuan", "perluDikonfirmasi");
        var risk = item["risiko"].Term(code => Assessed.Where(level => level.Code() == code).Select(level => (RiskLevel?)level).FirstOrDefault(),
            "risiko", Assessed.Select(level => level.Code()));
        Channel? channel = item.Maybe("kanal") is { } door ? Channel(door) : null;
        var kind = item["satuan"].Text() switch
        {
            "jam" => ClockKind.ClockHours,
            "jam-layanan" => ClockKind.ServiceHours,
            _ => throw item["satuan"].UnknownTerm("satuan", ["jam", "jam-layanan"]),
        };
        // Someone in danger on Friday evening cannot wait for Monday.
        if (risk == RiskLevel.High && kind == ClockKind.ServiceHours)
            throw item["satuan"].Broken("tenggat risiko tinggi berhenti di luar jam layanan", "tulis satuan jam untuk risiko tinggi");
        return new ResponseClock(risk, channel, Length(item["lama"]), kind, Flag(item, "perluDikonfirmasi"));
    }

    private static TimeSpan Length(OfficeNode node)
    {
        var match = LengthShape().Match(node.Text());
        if (!match.Success)
            throw node.Broken($"lama `{node.Value}` tidak sah", "tulis seperti 15 menit atau 6 jam");
        var count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var length = match.Groups[2].Value == "jam" ? TimeSpan.FromHours(count) : TimeSpan.FromMinutes(count);
        return length > TimeSpan.Zero && length <= Longest
            ? length
            : throw node.Broken($"lama `{node.Value}` tidak masuk akal", "tulis lebih dari 0 menit dan paling lama 720 jam");
    }

    private static TimeSpan? TimeOf(string hour, string minute)
    {
        var time = new TimeSpan(int.Parse(hour, CultureInfo.InvariantCulture), int.Parse(minute, CultureInfo.InvariantCulture), 0);
        return time <= TimeSpan.FromHours(24) && minute[0] < '6' ? time : null;
    }

    [GeneratedRegex(@"^([0-9]{2})\.([0-9]{2}) ?[-–] ?([0-9]{2})\.([0-9]{2})\z")]
    private static partial Regex HoursShape();

    [GeneratedRegex(@"^([0-9]{2})\.([0-9]{2})\z")]
    private static partial Regex TimeShape();

    [GeneratedRegex(@"^([0-9]{1,6}) (menit|jam)\z")]
    private static partial Regex LengthShape();
}
