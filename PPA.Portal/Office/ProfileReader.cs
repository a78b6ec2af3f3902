using PPA.Portal.Domain;

namespace PPA.Portal.Office;

/// <summary>Reads a profile strictly: it is whole and right, or it is refused with the line to mend.</summary>
public static class ProfileReader
{
    private static readonly (string Key, DayOfWeek Day)[] Weekdays =
    [
        ("senin", DayOfWeek.Monday), ("selasa", DayOfWeek.Tuesday), ("rabu", DayOfWeek.Wednesday), ("kamis", DayOfWeek.Thursday),
        ("jumat", DayOfWeek.Friday), ("sabtu", DayOfWeek.Saturday), ("minggu", DayOfWeek.Sunday),
    ];

    /// <summary>Functions that every procedure of an intake needs.</summary>
    private static readonly string[] NeededFunctions = ["penerima", "petugas-identifikasi", "konselor", "pengelola-data", "ketua"];

    /// <param name="path">The file; its name must be the profile's id.</param>
    /// <param name="procedures">The ids of all procedures there are.</param>
    public static Profile Read(string path, IReadOnlyCollection<string> procedures) =>
        Read(OfficeNode.Open(path), Path.GetFileNameWithoutExtension(path), procedures);

    /// <inheritdoc cref="Read(string, IReadOnlyCollection{string})"/>
    public static Profile Parse(string file, string text, IReadOnlyCollection<string> procedures) =>
        Read(OfficeNode.Parse(file, text), Path.GetFileNameWithoutExtension(file), procedures);

    private static Profile Read(OfficeNode root, string id, IReadOnlyCollection<string> procedures)
    {
        root.Keys("id", "nama", "kop", "belumDiatur", "perluDikonfirmasi", "zona", "singkatanZona", "kewenangan", "wilayah", "jamLayanan",
            "kanal", "prosedur", "tenggat", "tangga", "jedaSayaLihat", "siaga", "latihan", "fungsi", "darurat", "keluarCepat", "penomoran", "faktorKedua");
        if (root["id"].Slug() != id)
            throw root["id"].Broken($"id `{root["id"].Value}` tidak sama dengan nama berkas", $"tulis `{id}` atau ganti nama berkas");
        var offered = ProfileDoors.Procedures(root["prosedur"], procedures);
        var profile = new Profile
        {
            Id = id,
            Name = root["nama"].Text(),
            Letterhead = ProfileLetterhead.Read(root["kop"], root["belumDiatur"]),
            NotSet = [.. root["belumDiatur"].Items().Select(item => item.Text())],
            ToConfirm = ToConfirm(root),
            Zone = Zone(root),
            Jurisdiction = root["kewenangan"].Term(JurisdictionRules.Of, "kewenangan", Enum.GetValues<JurisdictionRule>().Select(rule => rule.Code())),
            Area = ProfileArea.Read(root["wilayah"]),
            Hours = Hours(root["jamLayanan"]),
            Procedures = offered,
            Doors = ProfileDoors.Read(root["kanal"], offered),
            Clocks = ProfileClocks.Read(root["tenggat"]),
            Ladder = ProfileClocks.Ladder(root["tangga"]),
            AckGrace = TimeSpan.FromMinutes(root["jedaSayaLihat"].Number(1, 120)),
            OnCall = root.Maybe("siaga")?.OneOrMore().Select(ProfileClocks.Role).Distinct().ToList() ?? [],
            DailyDrill = root.Maybe("latihan") is { } drill ? ProfileClocks.TimeOfDay(drill) : null,
            Functions = Functions(root["fungsi"]),
            EmergencyContacts = ProfileDoors.Emergency(root["darurat"]),
            Numbering = root.Maybe("penomoran") is { } numbering ? ProfileNumbering.Read(numbering) : LetterNumbering.Usual,
            QuickExit = ProfileDoors.QuickExit(root["keluarCepat"]),
        };
        return root.Maybe("faktorKedua") is { } factor ? profile with { FactorRoles = [.. factor.OneOrMore().Select(ProfileClocks.Role).Distinct()] } : profile;
    }

    private static string[] ToConfirm(OfficeNode root)
    {
        var known = root.Pairs().Select(pair => pair.Key.Value).ToList();
        var items = root["perluDikonfirmasi"].Items();
        OfficeNode.NoTwice(items, "kunci");
        foreach (var item in items)
        {
            if (!known.Contains(item.Text()))
                throw item.UnknownTerm("kunci", known);
        }
        return [.. items.Select(item => item.Value)];
    }

    private static OfficeZone Zone(OfficeNode root)
    {
        var zone = OfficeZone.Find(root["zona"].Text()) ?? throw root["zona"].UnknownTerm("zona waktu", OfficeZone.All.Select(known => known.Id));
        var abbreviation = root["singkatanZona"];
        return abbreviation.Text() == zone.Abbreviation
            ? zone
            : throw abbreviation.Broken($"singkatan zona `{abbreviation.Value}` tidak cocok dengan {zone.Id}", $"tulis {zone.Abbreviation}");
    }

    private static Dictionary<DayOfWeek, ServiceHours> Hours(OfficeNode node)
    {
        node.Keys([.. Weekdays.Select(weekday => weekday.Key)]);
        var hours = new Dictionary<DayOfWeek, ServiceHours>();
        foreach (var (key, day) in Weekdays)
        {
            if (ProfileClocks.Day(node[key]) is { } open)
                hours[day] = open;
        }
        return hours.Count > 0 ? hours : throw node.Broken("semua hari tutup", "isi jam layanan sedikitnya satu hari");
    }

    private static Dictionary<string, IReadOnlyList<Role>> Functions(OfficeNode node)
    {
        var functions = new Dictionary<string, IReadOnlyList<Role>>();
        foreach (var (key, value) in node.Pairs())
        {
            var roles = value.OneOrMore().Select(ProfileClocks.Role).Distinct().ToList();
            functions[key.Slug()] = roles.Count > 0 ? roles : throw value.Broken($"fungsi `{key.Value}` tanpa peran", "tulis sedikitnya satu peran");
        }
        foreach (var needed in NeededFunctions)
            _ = node[needed];
        return functions;
    }
}
