using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>How a paper stands on the page.</summary>
public enum LetterForm
{
    /// <summary>Surat: date and place, Nomor, Sifat, Lampiran, Hal, Yth.</summary>
    Letter,

    /// <summary>A titled paper: surat tugas, berita acara, laporan, formulir. The number stands under the title.</summary>
    Titled,
}

/// <summary>A register of letters, each with its own number series.</summary>
public sealed record LetterRegister(string Code, string Label);

/// <summary>One kind of letter or form, as the office's file says it.</summary>
/// <param name="Code">A code of the list "surat".</param>
/// <param name="Title">What people call it, and the heading of a titled paper.</param>
/// <param name="Register">Code of the register it is entered in.</param>
/// <param name="Signers">The functions of which one signs for the office, the usual one first.</param>
/// <param name="Numbered">True where it takes a number of its register; else the number of the case stands on it.</param>
/// <param name="Routine">True where the officer who draws it up signs it, without approval by a head.</param>
/// <param name="SharesIdentity">True where it leaves the office and tells who the client is: consent or a legal ground comes first.</param>
/// <param name="Neutral">True where nobody may learn from it who the client is or what happened.</param>
/// <param name="Security">Sifat: BIASA or RAHASIA.</param>
/// <param name="Copies">A word for each sheet that is printed ("Lembar 1: untuk penerima"); empty for one sheet without a word.</param>
/// <param name="Files">The kinds of file it comes out of; none for a letter of the office itself.</param>
/// <param name="Blank">True where it is offered as a blank form.</param>
/// <param name="Wording">The standing words, by name.</param>
public sealed record LetterKind(
    string Code, string Title, string Register, LetterForm Form, IReadOnlyList<Role> Signers, bool Numbered, bool Routine,
    bool SharesIdentity, bool Neutral, string Security, IReadOnlyList<string> Copies, IReadOnlyList<CaseKind> Files, bool Blank,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Wording)
{
    public const string Secret = "RAHASIA";
    public const string Plain = "BIASA";

    /// <summary>True where a head may sign several at once: a neutral letter whose words are nearly always the same.</summary>
    public bool Together { get; init; }

    /// <summary>Headings and fields without which it may not be laid before the one who signs.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    public bool IsSecret => Security == Secret;

    /// <summary>Paragraphs or items of the standing words under a name; none where the office wants none.</summary>
    public IReadOnlyList<string> Words(string name) => Wording.TryGetValue(name, out var words) ? words : [];
}
