using System.Text.RegularExpressions;
using PPA.Portal.Domain;

namespace PPA.Portal.Office;

/// <summary>Reads the ways in, the procedures behind them, and the ways out.</summary>
internal static partial class ProfileDoors
{
    public static IReadOnlyList<string> Procedures(OfficeNode node, IReadOnlyCollection<string> known)
    {
        var items = node.Items();
        OfficeNode.NoTwice(items, "prosedur");
        foreach (var item in items)
        {
            if (!known.Contains(item.Text()))
                throw item.UnknownTerm("prosedur", known);
        }
        return [.. items.Select(item => item.Value)];
    }

    public static IReadOnlyDictionary<Channel, string> Read(OfficeNode node, IReadOnlyCollection<string> offered)
    {
        var doors = new Dictionary<Channel, string>();
        foreach (var (key, value) in node.Pairs())
        {
            if (!offered.Contains(value.Text()))
                throw value.Broken($"prosedur `{value.Value}` tidak ada pada daftar prosedur profil ini", "tambahkan pada `prosedur` atau pilih prosedur lain");
            doors.Add(ProfileClocks.Channel(key), value.Value);
        }
        return doors.Count > 0 ? doors : throw node.Broken("kanal kosong", "tulis sedikitnya satu kanal");
    }

    public static IReadOnlyList<EmergencyContact> Emergency(OfficeNode node)
    {
        var items = node.Items();
        var contacts = items.Select(item =>
        {
            item.Keys("nama", "nomor", "perluDikonfirmasi");
            if (!NumberShape().IsMatch(item["nomor"].Text()))
                throw item["nomor"].Broken($"nomor darurat `{item["nomor"].Value}` tidak sah", "tulis angka dan tanda hubung saja");
            return new EmergencyContact(item["nama"].Text(), item["nomor"].Value, ProfileClocks.Flag(item, "perluDikonfirmasi"));
        }).ToList();
        OfficeNode.NoTwice(items.Select(item => item["nomor"]), "nomor darurat");
        return contacts.Count > 0 ? contacts : throw node.Broken("nomor darurat kosong", "tulis sedikitnya satu nomor");
    }

    public static Uri QuickExit(OfficeNode node) =>
        Uri.TryCreate(node.Text(), UriKind.Absolute, out var target) && target.Scheme == Uri.UriSchemeHttps
            ? target
            : throw node.Broken($"alamat keluar cepat `{node.Value}` tidak sah", "tulis alamat lengkap yang dimulai dengan https://");

    [GeneratedRegex(@"^[0-9][0-9-]{1,18}[0-9]\z")]
    private static partial Regex NumberShape();
}
