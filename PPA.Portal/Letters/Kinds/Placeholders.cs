using System.Text.RegularExpressions;

namespace PPA.Portal.Letters.Kinds;

/// <summary>What the standing words may leave open, written {nama}; what is not known becomes a dotted line to fill by hand.</summary>
public static partial class Placeholders
{
    /// <summary>Stands where nothing is known.</summary>
    public const string Dots = "………………………";

    /// <summary>All names, for files that an office writes.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["kantor", "dinas", "daerah", "register", "tanggal-terima", "tanggal", "lembaga", "surat-tugas", "periode", "jumlah", "kontak"];

    /// <summary>The first open place that the portal does not know, or null.</summary>
    public static string? Unknown(string text) =>
        Open().Matches(text).Select(m => m.Groups[1].Value).Where(name => !Names.Contains(name)).Select(name => "{" + name + "}").FirstOrDefault();

    /// <param name="value">Gives the value of a name; empty or null where it is not known.</param>
    public static string Fill(string text, Func<string, string?> value) =>
        Open().Replace(text, m => value(m.Groups[1].Value) is { Length: > 0 } known ? known : Dots);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Open();
}
