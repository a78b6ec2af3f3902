namespace PPA.Portal.Cases.Attachments;

/// <summary>Looks into an office document as it streams by: the names of its parts stand in it uncompressed.</summary>
internal sealed class PackageScan
{
    private static readonly byte[][] Marks =
        ["[Content_Types].xml"u8.ToArray(), "word/document.xml"u8.ToArray(), "xl/workbook.xml"u8.ToArray(), "vbaProject.bin"u8.ToArray()];

    private static readonly int Longest = Marks.Max(m => m.Length);

    private readonly bool[] _seen = new bool[Marks.Length];
    private byte[] _tail = [];

    /// <summary>What the document is; null for any other archive and for one that carries a program.</summary>
    public KnownContent? Kind => _seen switch
    {
        [_, _, _, true] => null,
        [true, true, false, _] => KnownContent.Word,
        [true, false, true, _] => KnownContent.Excel,
        _ => null,
    };

    public void Read(ReadOnlySpan<byte> bytes)
    {
        // A name may lie across two pieces.
        byte[] joined = [.. _tail, .. bytes[..Math.Min(bytes.Length, Longest)]];
        for (var i = 0; i < Marks.Length; i++)
            _seen[i] |= joined.AsSpan().IndexOf(Marks[i]) >= 0 || bytes.IndexOf(Marks[i]) >= 0;
        _tail = bytes.Length >= Longest ? bytes[^Longest..].ToArray() : joined[^Math.Min(joined.Length, Longest)..];
    }
}
