using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

/// <summary>The office as it ships.</summary>
internal static class OfficeFiles
{
    public static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Office");
    public static readonly string Codes = Path.Combine(Root, "Codes");
    public static readonly string Profiles = Path.Combine(Root, "Profiles");

    public static readonly CodeLists Lists = CodeLists.Read(Codes);
    public static readonly Holidays Holidays = Holidays.Read(Path.Combine(Codes, "hari-libur.yaml"));
    public static readonly IReadOnlyList<string> Procedures = [.. Lists.Procedures.Entries.Select(entry => entry.Code)];

    public static Profile Profile(string id) => ProfileReader.Read(Path.Combine(Profiles, id + ".yaml"), Procedures);

    public static OfficeCalendar Calendar(string id) => new(Profile(id), Holidays);
}
