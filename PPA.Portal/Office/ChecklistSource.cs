using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Office;

/// <summary>The file that a checklist was read from, word for word.</summary>
/// <param name="Line">Where its version stands, from 1.</param>
public sealed record ChecklistSource(string File, int Line, string Text)
{
    /// <summary>SHA-256 of the text, the same however an editor ends its lines.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n").TrimEnd())));

    /// <summary>The complaint about a version that stood for other questions before.</summary>
    public BrokenOfficeFileException UsedBefore(string version) => new(
        File, Line, $"versi `{version}` sudah dipakai menilai kasus dengan isi lain", "tulis nama versi yang baru pada `versi`, atau kembalikan isi berkas semula");
}
