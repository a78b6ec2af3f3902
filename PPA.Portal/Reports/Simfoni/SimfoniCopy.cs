using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>What was typed into one field, as it was typed.</summary>
/// <param name="Label">Of the row, without a name.</param>
public sealed record TypedValue(string Section, string Row, string Label, string Field, string Value);

/// <summary>What SIMFONI holds of a case: the sheet as it was when somebody typed it. It is kept sealed.</summary>
/// <param name="Version">Of the form.</param>
public sealed record SimfoniCopy(string Version, IReadOnlyList<TypedValue> Values)
{
    public static SimfoniCopy Of(SimfoniForm form, SimfoniSheet sheet) => new(
        form.Version,
        [
            .. from part in sheet.Parts
               from row in part.Rows
               from cell in row.Cells
               where cell.Typed is not null
               select new TypedValue(part.Section.Code, row.Key, row.Label, cell.Field.Code, cell.Typed!),
        ]);

    /// <summary>Says whether two sheets are the same, without saying what is in them.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    public string ToJson() => JsonSerializer.Serialize(this);

    public static SimfoniCopy Parse(string json) => JsonSerializer.Deserialize<SimfoniCopy>(json) ?? throw new JsonException("A sheet is needed.");
}

/// <summary>A field that must be changed in SIMFONI.</summary>
/// <param name="Before">What SIMFONI holds; null where it holds nothing.</param>
/// <param name="After">What the file says now; null where it is gone.</param>
public sealed record SimfoniDifference(string Section, string Row, string Field, bool Identity, string? Before, string? After);

/// <summary>Compares what was typed with what the file says now.</summary>
public static class SimfoniDifferences
{
    /// <summary>The fields that differ, in the order of the form; those of rows that are gone come last.</summary>
    public static IReadOnlyList<SimfoniDifference> Since(this SimfoniSheet now, SimfoniCopy typed, SimfoniForm form)
    {
        var before = typed.Values.ToDictionary(v => (v.Section, v.Row, v.Field));
        var found = new List<SimfoniDifference>();
        foreach (var part in now.Parts)
        {
            foreach (var row in part.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    before.Remove((part.Section.Code, row.Key, cell.Field.Code), out var old);
                    if (old?.Value != cell.Typed)
                        found.Add(new SimfoniDifference(part.Section.Title, row.Label, cell.Field.Label, cell.Field.Identity, old?.Value, cell.Typed));
                }
            }
        }
        return [.. found, .. before.Values.Select(gone => Gone(gone, form))];
    }

    private static SimfoniDifference Gone(TypedValue gone, SimfoniForm form)
    {
        var section = form.Sections.FirstOrDefault(s => s.Code == gone.Section);
        var field = section?.Fields.FirstOrDefault(f => f.Code == gone.Field);
        // A field that the form no longer knows stays covered.
        return new SimfoniDifference(section?.Title ?? gone.Section, gone.Label, field?.Label ?? gone.Field, field?.Identity ?? true, gone.Value, null);
    }
}
