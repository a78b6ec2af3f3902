namespace PPA.Portal.Office;

/// <summary>A time zone of Indonesia. None of them has summer time, so an offset is all there is to know, and no time-zone files are needed on the machine.</summary>
/// <param name="Id">IANA name.</param>
/// <param name="Abbreviation">As printed behind a time of day.</param>
/// <param name="Offset">Ahead of UTC.</param>
public sealed record OfficeZone(string Id, string Abbreviation, TimeSpan Offset)
{
    /// <summary>For what counts days and midnights; Indonesia keeps no summer time.</summary>
    public TimeZoneInfo Info => TimeZoneInfo.CreateCustomTimeZone(Id, Offset, Abbreviation, Abbreviation);

    /// <summary>Keppres 41/1987.</summary>
    public static readonly IReadOnlyList<OfficeZone> All =
    [
        new("Asia/Jakarta", "WIB", TimeSpan.FromHours(7)),
        new("Asia/Pontianak", "WIB", TimeSpan.FromHours(7)),
        new("Asia/Makassar", "WITA", TimeSpan.FromHours(8)),
        new("Asia/Jayapura", "WIT", TimeSpan.FromHours(9)),
    ];

    public static OfficeZone? Find(string id) => All.FirstOrDefault(zone => zone.Id == id);
}
