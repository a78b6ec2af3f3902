using System.Text.Json;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Drafting;

/// <summary>A letter as the fields of its page hold it.</summary>
/// <param name="Window">Names the window that wrote it.</param>
/// <param name="Seen">The text version that the window began from.</param>
public sealed record LetterForm(Guid Window, int Seen, LetterText Text)
{
    private const int MostBlocks = 200;

    /// <summary>Reads what the page sent: "hal", "yth", and for each block "blok.3.jenis", "blok.3.label", "blok.3.teks" in the order of the page.</summary>
    /// <exception cref="JsonException">It is not what our page sends.</exception>
    public static LetterForm Read(JsonElement sent)
    {
        var said = new Dictionary<string, string>();
        var blocks = new List<string>();
        var places = new List<string>();
        foreach (var field in sent.EnumerateObject())
        {
            said[field.Name] = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : throw new JsonException("Two fields of one name.");
            var parts = field.Name.Split('.');
            if (parts is ["blok", var block, "jenis"])
                blocks.Add(block);
            if (parts is ["ttd", var place, "jabatan"])
                places.Add(place);
        }
        if (!Guid.TryParse(said.GetValueOrDefault("jendela"), out var window) || !int.TryParse(said.GetValueOrDefault("dilihat"), out var seen) || blocks.Count > MostBlocks)
            throw new JsonException("Not a letter.");
        string Of(string name) => said.GetValueOrDefault(name)?.Trim() ?? "";
        return new LetterForm(window, seen, new LetterText(
            Of("hal"), Of("sifat"), Of("lampiran"), Of("yth"), Of("tempat"),
            [.. blocks.Select(at => new LetterBlock(KindOf(Of($"blok.{at}.jenis")), Of($"blok.{at}.label"), Of($"blok.{at}.teks")))],
            [.. places.Select(at => new SignaturePlace(Of($"ttd.{at}.jabatan"), Of($"ttd.{at}.nama"), Of($"ttd.{at}.nip")))],
            [.. Of("tembusan").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]));
    }

    private static LetterBlockKind KindOf(string name) => Enum.TryParse<LetterBlockKind>(name, out var kind) && Enum.IsDefined(kind) ? kind : throw new JsonException("Not a block.");
}
