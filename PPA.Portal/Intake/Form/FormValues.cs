using System.Text.Json;

namespace PPA.Portal.Intake.Form;

/// <summary>What stands in the fields of a form, by their names. A form is read whole, from the page itself, so that no word is still on its way.</summary>
public sealed class FormValues
{
    public static readonly FormValues Empty = new([]);

    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    private FormValues(Dictionary<string, IReadOnlyList<string>> values) => _values = values;

    public string? this[string name] => _values.TryGetValue(name, out var all) && all.Count > 0 ? all[0] : null;

    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name, []);

    public bool Holds(string name, string value) => All(name).Contains(value);

    /// <summary>Reads <c>{"name":"value","name":["a","b"]}</c>; anything else in it is left out.</summary>
    /// <exception cref="JsonException">Not an object of fields.</exception>
    public static FormValues Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("Fields expected.");
        var values = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in document.RootElement.EnumerateObject())
        {
            values[field.Name] = field.Value.ValueKind switch
            {
                JsonValueKind.String => [field.Value.GetString()!],
                JsonValueKind.Array => [.. field.Value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)],
                _ => [],
            };
        }
        return new FormValues(values);
    }
}
