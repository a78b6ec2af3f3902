using System.Globalization;

namespace PPA.Portal.Upkeep;

/// <summary>Bytes as people say them.</summary>
public static class Sizes
{
    private const double Step = 1024;

    /// <summary>"812 KB", "3,4 MB", "120 GB".</summary>
    public static string Of(long bytes) => bytes switch
    {
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(bytes / Step)):0} KB"),
        < 1024L * 1024 * 1024 => Comma(bytes / Step / Step) + " MB",
        _ => Comma(bytes / Step / Step / Step) + " GB",
    };

    private static string Comma(double value) => value.ToString(value < 10 ? "0.#" : "0", CultureInfo.InvariantCulture).Replace('.', ',');
}
