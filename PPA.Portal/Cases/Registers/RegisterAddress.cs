using System.Globalization;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Registers;

/// <summary>What stands in the address of a register: a link gives the same screen again. Words about a person never do, only their slip.</summary>
public sealed record RegisterAddress(
    string? Slip, string? Stage, string? Risk, string? Region, string? Form, string? Officer, string? Channel, string? From, string? Until, string? Late,
    string? Columns, string? Sort, int? Size, int? Page)
{
    private static readonly int[] Sizes = [25, 50, 100];

    /// <summary>Filters that are set, the words aside.</summary>
    public int Set => new[] { Stage, Risk, Region, Form, Officer, Channel, From, Until, Late }.Count(f => !string.IsNullOrEmpty(f));

    public int PageSize => Size is { } size && Sizes.Contains(size) ? size : Sizes[0];

    public int PageNumber => Math.Max(1, Page ?? 1);

    /// <param name="words">What the slip stands for.</param>
    /// <param name="officers">To know an officer by their name of sign-in.</param>
    public RegisterFilter Filter(CaseKind kind, string? words, OfficeTime zone, OfficerDirectory officers) => new(
        words,
        Enum.TryParse<CaseStage>(Stage, out var stage) ? stage : null,
        Words.RiskOf(Risk), Or(Region),
        Officer is { Length: > 0 } name && name != Nobody ? officers.Everybody.FirstOrDefault(o => o.UserName == name)?.Id ?? default(OfficerId) : null,
        Day(From, zone), Day(Until, zone)?.AddDays(1),
        PageNumber, PageSize, kind, Or(Form), Words.ChannelOf(Channel), Late == "ya", Sort ?? "", Officer == Nobody, Stage == OpenStages);

    /// <summary>Instead of a stage: all that are not closed.</summary>
    public const string OpenStages = "terbuka";

    /// <summary>Instead of an officer: held by nobody.</summary>
    public const string Nobody = "-";

    private static string? Or(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static DateTime? Day(string? text, OfficeTime zone) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? zone.ToUtc(day.ToDateTime(TimeOnly.MinValue)) : null;

    /// <summary>As a query, for the address and for the export of the same screen.</summary>
    public Dictionary<string, object?> Query => new()
    {
        ["cari"] = Or(Slip), ["tahap"] = Or(Stage), ["risiko"] = Or(Risk), ["kecamatan"] = Or(Region), ["bentuk"] = Or(Form), ["petugas"] = Or(Officer),
        ["saluran"] = Or(Channel), ["dari"] = Or(From), ["sampai"] = Or(Until), ["lewat"] = Or(Late), ["kolom"] = Or(Columns), ["urut"] = Or(Sort),
        ["per"] = Size, ["hal"] = Page is > 1 ? Page : null,
    };
}
