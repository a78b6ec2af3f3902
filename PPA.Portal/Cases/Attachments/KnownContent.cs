namespace PPA.Portal.Cases.Attachments;

/// <summary>The kinds of file that the office keeps, known by what they hold and never by what they are called.</summary>
public sealed record KnownContent(string Type, string Extension, string Label)
{
    /// <summary>Bytes from the start that tell the kind.</summary>
    public const int HeadLength = 32;

    public static readonly KnownContent Pdf = new("application/pdf", ".pdf", "PDF");
    public static readonly KnownContent Jpeg = new("image/jpeg", ".jpg", "Foto");
    public static readonly KnownContent Png = new("image/png", ".png", "Gambar");
    public static readonly KnownContent WebP = new("image/webp", ".webp", "Gambar");
    public static readonly KnownContent Word = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "Dokumen Word");
    public static readonly KnownContent Excel = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", "Lembar Excel");
    public static readonly KnownContent Mp3 = new("audio/mpeg", ".mp3", "Rekaman suara");
    public static readonly KnownContent M4A = new("audio/mp4", ".m4a", "Rekaman suara");
    public static readonly KnownContent Ogg = new("audio/ogg", ".ogg", "Rekaman suara");
    public static readonly KnownContent Mp4 = new("video/mp4", ".mp4", "Video");

    private static readonly KnownContent[] All = [Pdf, Jpeg, Png, WebP, Word, Excel, Mp3, M4A, Ogg, Mp4];
    private static readonly string[] Films = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "MSNV", "M4V ", "dash"];

    /// <summary>The kind with this media type; null where it is none of ours.</summary>
    public static KnownContent? Find(string type) => All.FirstOrDefault(known => known.Type == type);

    /// <summary>True for what begins like an office document; which one it is shows only at its end.</summary>
    public static bool IsPackage(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The kind that begins like this; null where it is none of ours.</summary>
    public static KnownContent? ByHead(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => Pdf,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        _ when head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => WebP,
        _ when head.StartsWith("OggS"u8) => Ogg,
        _ when head.StartsWith("ID3"u8) => Mp3,
        [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] => Mp3,
        _ when head.Length >= 12 && head[4..].StartsWith("ftyp"u8) => Film(head.Slice(8, 4)),
        _ => null,
    };

    private static KnownContent? Film(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("M4A "u8) || brand.SequenceEqual("M4B "u8))
            return M4A;
        foreach (var film in Films)
        {
            if (brand.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(film)))
                return Mp4;
        }
        return null;
    }
}
