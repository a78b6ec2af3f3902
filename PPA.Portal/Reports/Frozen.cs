using System.Text.Json;
using System.Text.Json.Serialization;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>How figures and counted facts are written down when a month is closed.</summary>
internal static class Frozen
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(Recap recap) => JsonSerializer.Serialize(recap, Options);

    public static string Write(IReadOnlyList<FlatCase> files) => JsonSerializer.Serialize(files, Options);

    public static Recap Figures(string text) => JsonSerializer.Deserialize<Recap>(text, Options)! with { Frozen = true };

    public static IReadOnlyList<FlatCase> Register(string text) => JsonSerializer.Deserialize<List<FlatCase>>(text, Options)!;
}
