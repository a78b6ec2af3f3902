using System.Text.RegularExpressions;

namespace PPA.Portal.Office;

/// <summary>Reads the territory of an office.</summary>
internal static partial class ProfileArea
{
    public static Area Read(OfficeNode node)
    {
        node.Keys("kode", "nama", "kecamatan");
        var code = node["kode"].TextOrEmpty();
        if (code.Length > 0 && !AreaShape().IsMatch(code))
            throw node["kode"].Broken($"kode wilayah `{code}` tidak sah", "tulis kode Kemendagri seperti \"12.76\" atau kosongkan");
        var items = node["kecamatan"].Items();
        var districts = items.Select(item => District(item, code)).ToList();
        OfficeNode.NoTwice(items.Select(item => item["kode"]), "kecamatan");
        OfficeNode.NoTwice(items.Select(item => item["nama"]), "kecamatan");
        return new Area(code, code.Length > 0 ? node["nama"].Text() : node["nama"].TextOrEmpty(), districts);
    }

    private static District District(OfficeNode item, string area)
    {
        item.Keys("kode", "nama");
        var code = item["kode"].Text();
        if (!Regions.HasShape(code))
            throw item["kode"].Broken($"kode kecamatan `{code}` tidak sah", "tulis kode Kemendagri seperti \"12.76.01\"");
        if (area.Length == 0 || !code.StartsWith(area + ".", StringComparison.Ordinal))
            throw item["kode"].Broken($"kecamatan `{code}` di luar wilayah `{area}`", "perbaiki kode kecamatan atau kode wilayah");
        return new District(code, item["nama"].Text());
    }

    [GeneratedRegex(@"^[0-9]{2}\.[0-9]{2}\z")]
    private static partial Regex AreaShape();
}
