using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Paper;

/// <summary>Blocks of one kind that stand together on the page.</summary>
public sealed record BlockGroup(LetterBlockKind Kind, IReadOnlyList<LetterBlock> Blocks);

/// <summary>What the page and the Word file say alike.</summary>
internal static class PaperWords
{
    public static bool IsForm(this LetterPaper paper) => paper.Kind.Form == LetterForm.Titled;

    public static IEnumerable<string> Rulers(this LetterPaper paper) => new[] { paper.Letterhead.Government, paper.Letterhead.Agency }
        .Where(line => line.Length > 0).Select(line => line.ToUpperInvariant());

    /// <summary>The last and largest line of the head; the agency itself where the office has no unit of its own.</summary>
    public static string Unit(this LetterPaper paper) => paper.Letterhead.Unit.ToUpperInvariant();

    public static IEnumerable<string> Contacts(this LetterPaper paper)
    {
        var head = paper.Letterhead;
        var address = FileFacts.Joined(head.Address, head.PostalCode.Length > 0 ? "Kode Pos " + head.PostalCode : "");
        var ways = FileFacts.Joined(Said("Telepon ", head.Phone), Said("WhatsApp ", head.WhatsApp), Said("Surel ", head.Email), Said("Laman ", head.Website));
        return new[] { address, ways }.Where(line => line.Length > 0);
    }

    public static string DateLine(this LetterPaper paper)
    {
        var day = paper.Date is { } date ? OfficeTime.Date(date) : Placeholders.Dots;
        return paper.Text.Place.Length > 0 ? $"{paper.Text.Place}, {day}" : day;
    }

    public static string NumberOrDots(this LetterPaper paper) => paper.Number is { Length: > 0 } number ? number : Placeholders.Dots;

    /// <summary>Nomor, Sifat, Lampiran, Hal; a letter that takes no number has no lines of the office.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(this LetterPaper paper)
    {
        if (paper.Kind.Numbered)
        {
            yield return ("Nomor", paper.NumberOrDots());
            yield return ("Sifat", Named(paper.Text.Security));
        }
        yield return ("Lampiran", paper.Text.Enclosures.Length > 0 ? paper.Text.Enclosures : "–");
        yield return ("Hal", paper.Text.Subject);
    }

    public static IReadOnlyList<string> Addressee(this LetterPaper paper) => paper.Text.Addressee.Length > 0
        ? paper.Text.Addressee.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [Placeholders.Dots, "di " + Placeholders.Dots];

    public static bool IsSecret(this LetterPaper paper) => string.Equals(paper.Text.Security, LetterKind.Secret, StringComparison.OrdinalIgnoreCase);

    public static string NameOf(SignaturePlace place, SignedMark? mark) => (mark?.Name ?? place.Name) is { Length: > 0 } name ? name : "(" + Placeholders.Dots + ")";

    /// <summary>The line below a name; none for people who do not serve in the office.</summary>
    public static string? StaffLine(LetterPaper paper, int place, SignedMark? mark)
    {
        var number = mark?.StaffNumber is { Length: > 0 } signed ? signed : paper.Text.Signatures[place].StaffNumber;
        return number.Length > 0 ? "NIP " + number : mark is null && IsOffice(paper, place) ? "NIP " + Placeholders.Dots : null;
    }

    /// <summary>Rank and number below a name, as far as there are any.</summary>
    public static IEnumerable<string> Below(LetterPaper paper, int place, SignedMark? mark) =>
        new[] { paper.Text.Signatures[place].Rank, StaffLine(paper, place, mark) ?? "" }.Where(line => line.Length > 0);

    public static SignedMark? MarkOf(this LetterPaper paper, int place) => paper.Marks.FirstOrDefault(mark => mark.Place == place);

    public static string CheckWords(this LetterPaper paper) => paper.Check is { } address ? "Keaslian surat ini dapat diperiksa di " + address.ToString() : "";

    /// <summary>The letter itself, which the signatures close.</summary>
    public static IEnumerable<LetterBlock> Letter(this LetterText text) => text.Blocks.TakeWhile(block => !BeginsSheet(block));

    /// <summary>What follows the signatures on sheets of its own, such as a reply slip.</summary>
    public static IEnumerable<LetterBlock> Slips(this LetterText text) => text.Blocks.SkipWhile(block => !BeginsSheet(block));

    /// <summary>Neighbours of one kind together; headings and paragraphs stand alone.</summary>
    public static IReadOnlyList<BlockGroup> Groups(this IEnumerable<LetterBlock> blocks)
    {
        var groups = new List<BlockGroup>();
        foreach (var block in blocks)
        {
            if (block.Kind is not (LetterBlockKind.Heading or LetterBlockKind.Paragraph) && groups is [.., var last] && last.Kind == block.Kind)
                groups[^1] = last with { Blocks = [.. last.Blocks, block] };
            else
                groups.Add(new BlockGroup(block.Kind, [block]));
        }
        return groups;
    }

    private static bool BeginsSheet(LetterBlock block) => block is { Kind: LetterBlockKind.Heading, Label: LetterBlock.NewSheet };

    // The usual capacities of those who come to the office.
    private static bool IsOffice(LetterPaper paper, int place) =>
        !Visitors.Any(word => paper.Text.Signatures[place].Capacity.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Visitors = ["pelapor", "pemohon", "klien", "wali", "menyatakan", "menyampaikan", "memberi keterangan", "pihak", "saksi"];

    private static string Named(string security) => security.Length > 1 ? security[..1].ToUpperInvariant() + security[1..].ToLowerInvariant() : security;

    private static string Said(string before, string what) => what.Length > 0 ? before + what : "";
}
