using System.Globalization;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>What the address of the list says: which group, which month of receipt, only those with gaps, which page.</summary>
public sealed record SimfoniAddress(SimfoniGroup Group, DateOnly? Month, bool OnlyGaps, int Page)
{
    public const string Path = "/simfoni";
    public const int PageSize = 50;

    public static SimfoniAddress Read(string? group, string? month, string? gaps, int? page) => new(
        GroupOf(group),
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null,
        gaps == "ya", Math.Max(1, page ?? 1));

    /// <summary>UTC: the first moment of the month; null for all of them.</summary>
    public DateTime? From(OfficeTime zone) => Month is { } month ? zone.ToUtc(month.ToDateTime(TimeOnly.MinValue)) : null;

    /// <summary>UTC: the first moment that is too late.</summary>
    public DateTime? Until(OfficeTime zone) => Month is { } month ? zone.ToUtc(month.AddMonths(1).ToDateTime(TimeOnly.MinValue)) : null;

    /// <summary>The part of a list that this page shows.</summary>
    public IEnumerable<T> PageOf<T>(IReadOnlyList<T> all) => all.Skip((Page - 1) * PageSize).Take(PageSize);

    /// <summary>The same, asked of the database.</summary>
    public IQueryable<T> PageOf<T>(IQueryable<T> all) => all.Skip((Page - 1) * PageSize).Take(PageSize);

    public override string ToString()
    {
        List<string> said = [];
        if (Group != SimfoniGroup.Waiting)
            said.Add("bagian=" + CodeOf(Group));
        if (Month is { } month)
            said.Add("bulan=" + month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        if (OnlyGaps)
            said.Add("kurang=ya");
        if (Page > 1)
            said.Add("hal=" + Page.ToString(CultureInfo.InvariantCulture));
        return said.Count == 0 ? Path : Path + "?" + string.Join('&', said);
    }

    public static string Title(SimfoniGroup group) => group switch
    {
        SimfoniGroup.Waiting => "Perlu diinput", SimfoniGroup.Changed => "Perlu dikoreksi", SimfoniGroup.Done => "Selesai",
    };

    private static string CodeOf(SimfoniGroup group) => group switch { SimfoniGroup.Waiting => "masuk", SimfoniGroup.Changed => "koreksi", SimfoniGroup.Done => "selesai" };

    private static SimfoniGroup GroupOf(string? code) => Enum.GetValues<SimfoniGroup>().FirstOrDefault(g => CodeOf(g) == code);
}
