using System.Collections.Immutable;
using System.Text.Json;

namespace PPA.Portal.Domain.Procedures;

/// <summary>The answers of a step: field to value. Several codes of one field stand with commas; a row's column is "rencana.0.layanan".</summary>
public sealed class StepValues : IEquatable<StepValues>
{
    public static readonly StepValues Empty = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, string> _values;

    private StepValues(ImmutableSortedDictionary<string, string> values) => _values = values;

    public static StepValues Of(IEnumerable<KeyValuePair<string, string>> values) => new(values
        .Where(v => !string.IsNullOrWhiteSpace(v.Value)).Select(v => KeyValuePair.Create(v.Key, v.Value.Trim().ReplaceLineEndings("\n")))
        .ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>Reads what <see cref="ToJson"/> wrote; an array stands for several codes.</summary>
    /// <exception cref="JsonException">It is not an object of texts.</exception>
    public static StepValues Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("An object is needed.");
        return Of([.. document.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, TextOf(p.Value)))]);
    }

    public string? this[string key] => _values.GetValueOrDefault(key);

    public IEnumerable<string> Keys => _values.Keys;

    public bool IsEmpty => _values.IsEmpty;

    public IReadOnlySet<string> Codes(string field) => this[field] is { } value ? value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet() : new HashSet<string>();

    /// <summary>The rows of a field, by the numbers that their lines bear.</summary>
    public IReadOnlyList<(int Line, StepValues Row)> Rows(string field) =>
    [
        .. _values.Select(v => (Parts: v.Key.Split('.', 3), v.Value)).Where(v => v.Parts.Length == 3 && v.Parts[0] == field && int.TryParse(v.Parts[1], out _))
            .GroupBy(v => int.Parse(v.Parts[1], System.Globalization.CultureInfo.InvariantCulture)).OrderBy(g => g.Key)
            .Select(g => (g.Key, Of(g.Select(v => KeyValuePair.Create(v.Parts[2], v.Value))))),
    ];

    public StepValues With(string key, string? value) => string.IsNullOrWhiteSpace(value) ? new(_values.Remove(key)) : new(_values.SetItem(key, value.Trim()));

    /// <summary>Only the fields that a step asks; whatever else was sent is dropped.</summary>
    public StepValues Only(IReadOnlyList<StepField> fields) => Of(_values.Where(v => fields.Any(f => IsOf(f, v.Key))));

    /// <summary>What stands under a heading ("entri.hasil" under "entri"), by its own name.</summary>
    public StepValues Under(string heading) =>
        Of(_values.Where(v => v.Key.StartsWith(heading + ".", StringComparison.Ordinal)).Select(v => KeyValuePair.Create(v.Key[(heading.Length + 1)..], v.Value)));

    /// <summary>All but what stands under a heading.</summary>
    public StepValues Without(string heading) => Of(_values.Where(v => !v.Key.StartsWith(heading + ".", StringComparison.Ordinal)));

    /// <summary>The fields in which two versions differ.</summary>
    public IReadOnlyList<string> DifferFrom(StepValues other) => [.. Keys.Union(other.Keys).Where(k => this[k] != other[k]).Order(StringComparer.Ordinal)];

    public string ToJson() => JsonSerializer.Serialize(_values);

    public bool Equals(StepValues? other) => other is not null && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as StepValues);

    public override int GetHashCode() => _values.Count;

    private static bool IsOf(StepField field, string key) => field.Kind == FieldKind.Rows
        ? key.Split('.', 3) is [var name, _, var column] && name == field.Id && field.Columns.Any(c => c.Id == column)
        : key == field.Id && field.Kind != FieldKind.Fact;

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Array => string.Join(",", value.EnumerateArray().Select(TextOf).Where(t => t.Length > 0)),
        JsonValueKind.Null => "",
        _ => throw new JsonException("A text is needed."),
    };
}
