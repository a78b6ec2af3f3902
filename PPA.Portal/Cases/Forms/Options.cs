using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Forms;

/// <summary>The answers that forms of the file offer.</summary>
internal static class Options
{
    public static readonly IReadOnlyList<Option> YesNo = [new("", "Belum diketahui"), new("ya", "Ya"), new("tidak", "Tidak")];

    /// <summary>The words of a list, behind a line that asks to choose.</summary>
    public static IReadOnlyList<Option> Of(CodeList list, string? first = "Pilih…") =>
        [.. first is null ? Array.Empty<Option>() : [new Option("", first)], .. list.Entries.Select(e => new Option(e.Code, e.Label))];

    public static IReadOnlyList<Option> Of<T>(Func<T, string> code, Func<T, string> label, params T[] values) where T : struct, Enum =>
        [.. (values.Length == 0 ? Enum.GetValues<T>() : values).Select(v => new Option(code(v), label(v)))];

    /// <summary>The people of a file in these roles, by role and initials.</summary>
    public static IReadOnlyList<Option> People(CaseView file, string? first, params PersonRole[] roles) =>
        [.. first is null ? Array.Empty<Option>() : [new Option("", first)], .. file.People.Where(p => roles.Contains(p.Role)).Select(p => new Option(p.Id.ToString(), NameOf(p)))];

    public static IReadOnlyList<Option> Officers(OfficerDirectory officers, string first = "Tidak ada") =>
        [new("", first), .. officers.Active.Select(o => new Option(o.Id.Value.ToString(), o.DisplayName))];

    public static string NameOf(PersonView person) => $"{person.Role.Label()} {person.Identity?.Name ?? person.Initials ?? "tanpa nama"}";

    /// <summary>Whom a record is about, in a word.</summary>
    public static string? Whom(CaseView file, Guid? person) => file.People.FirstOrDefault(p => p.Id == person) is { } found ? NameOf(found) : null;
}
