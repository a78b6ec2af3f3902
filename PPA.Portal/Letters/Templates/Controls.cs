using PPA.Portal.Letters.Kinds;

namespace PPA.Portal.Letters.Templates;

/// <summary>The content controls that a template of an office may have, by their tags. docs/letters.md teaches them.</summary>
internal static class Controls
{
    public const string Number = "nomor";
    public const string Date = "tanggal";
    public const string Place = "tempat";
    public const string Security = "sifat";
    public const string Enclosures = "lampiran";
    public const string Subject = "hal";
    public const string Addressee = "tujuan";
    public const string Body = "isi";
    public const string Signatures = "tanda-tangan";
    public const string Copies = "tembusan";
    public const string Code = "kode-qr";
    public const string Register = "register";
    public const string State = "keadaan";
    public const string Sheet = "lembar";

    public static readonly IReadOnlyList<string> All =
        [Number, Date, Place, Security, Enclosures, Subject, Addressee, Body, Signatures, Copies, Code, Register, State, Sheet];

    /// <summary>Those that take whole paragraphs and tables, and so must stand on lines of their own.</summary>
    public static readonly IReadOnlyList<string> Blocks = [Body, Signatures, Copies, Code];

    /// <summary>Without these the letter would lack something that must stand on it.</summary>
    public static IReadOnlyList<string> Needed(LetterKind kind) =>
    [
        Body, Signatures, Date,
        .. kind.Numbered ? new[] { Number } : [],
        .. kind.Form == LetterForm.Letter ? new[] { Subject, Addressee } : [],
        .. kind.IsSecret ? new[] { Security } : [],
    ];
}
