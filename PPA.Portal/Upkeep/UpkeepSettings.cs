using System.Globalization;
using PPA.Portal.Data;

namespace PPA.Portal.Upkeep;

/// <summary>How the house is kept, from the section <c>Upkeep</c> of the settings.</summary>
/// <param name="Folder">Where copies lie.</param>
/// <param name="Times">Times of day in the office at which a copy is taken; empty for none.</param>
/// <param name="Keep">Which copies stay.</param>
/// <param name="DrillDays">After so many days the portal tries a copy by itself; 0 for never.</param>
public sealed record UpkeepSettings(string Folder, IReadOnlyList<TimeOnly> Times, KeepRule Keep, int DrillDays)
{
    private const string Night = "01:30";
    private const int Week = 7;

    /// <exception cref="ArgumentException">A setting that cannot be meant so.</exception>
    public static UpkeepSettings Read(IConfiguration config, DataFolder folder)
    {
        var section = config.GetSection("Upkeep");
        var place = section["Folder"] is { Length: > 0 } own ? Path.GetFullPath(own) : Path.Combine(folder.Path, "backups");
        // The invented office is made anew at will: nobody needs last night's.
        var times = section["Times"] ?? (folder.Demo ? "" : Night);
        return new UpkeepSettings(place, [.. times.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(TimeOf).Order()],
            new KeepRule(Count(section, "KeepDaily", 7), Count(section, "KeepWeekly", 4), Count(section, "KeepMonthly", 12)), Count(section, "DrillDays", Week));
    }

    private static TimeOnly TimeOf(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw new ArgumentException($"Pengaturan Upkeep:Times memuat `{text}`; tulis jam seperti 01:30.");

    private static int Count(IConfigurationSection section, string name, int otherwise) => section[name] is not { Length: > 0 } text
        ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new ArgumentException($"Pengaturan Upkeep:{name} berisi `{text}`; tulis angka 0 atau lebih.");
}
