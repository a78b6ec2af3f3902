using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Paper;

/// <summary>The mark of somebody who signed in the portal, in one of the places of the text.</summary>
/// <param name="Place">Index in <see cref="LetterText.Signatures"/>.</param>
/// <param name="Name">Who signed; stands in place of the name of the draft.</param>
/// <param name="Words">"Ditandatangani secara elektronik, 21 November 2026 10.42 WIB".</param>
public sealed record SignedMark(int Place, string Name, string StaffNumber, string Words);

/// <summary>A signature that somebody drew on the screen, in one of the places of the text.</summary>
/// <param name="Place">Index in <see cref="LetterText.Signatures"/>.</param>
/// <param name="Picture">PNG.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record DrawnSignature(int Place, byte[] Picture, int Width, int Height);

/// <summary>A letter as it goes on paper.</summary>
/// <param name="Number">Of its register; null while it has none.</param>
/// <param name="Date">On the letter; null leaves it open.</param>
/// <param name="State">Words across the head while it is not valid: KONSEP, DIBATALKAN; empty for a letter in force and for blank forms.</param>
/// <param name="Check">Where anybody can ask whether the letter is genuine; null prints no code.</param>
/// <param name="CaseNumber">Register number of the file; null where there is none.</param>
public sealed record LetterPaper(
    Letterhead Letterhead, LetterKind Kind, LetterText Text, string? Number = null, DateOnly? Date = null, string State = "",
    Uri? Check = null, string? CaseNumber = null)
{
    public IReadOnlyList<SignedMark> Marks { get; init; } = [];

    public DrawnSignature? Drawn { get; init; }

    /// <summary>Of the sheets that are printed; one without a word where the kind has no copies.</summary>
    public IReadOnlyList<string> Sheets => Kind.Copies.Count > 0 ? Kind.Copies : [""];
}
