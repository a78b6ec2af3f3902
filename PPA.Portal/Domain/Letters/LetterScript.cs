using System.Text.Json;
using System.Text.Json.Serialization;

namespace PPA.Portal.Domain.Letters;

/// <summary>How the words of a letter are kept.</summary>
public static class LetterScript
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write(LetterText text) => JsonSerializer.Serialize(text, Form);

    public static LetterText Read(string content) => content.Length == 0
        ? new LetterText("", "BIASA", "", "", "", [], [], [])
        : JsonSerializer.Deserialize<LetterText>(content, Form)!;
}
