namespace PPA.Portal.Domain.Letters;

/// <summary>What a block of a letter is on the page.</summary>
public enum LetterBlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading within the body.</summary>
    Heading,

    /// <summary>A line "label : text"; neighbours share one column of colons.</summary>
    Field,

    /// <summary>A numbered item; neighbours count on.</summary>
    Item,

    /// <summary>A statement with a box to tick: text "ya", "tidak", or empty when it is to be filled by hand.</summary>
    Choice,
}

/// <summary>One piece of a letter's body that a person can edit and remark upon.</summary>
/// <param name="Label">The words before the colon of a field, or the statement of a choice; else empty.</param>
public sealed record LetterBlock(LetterBlockKind Kind, string Label, string Text)
{
    /// <summary>Label of a heading that begins a new sheet, such as a reply slip.</summary>
    public const string NewSheet = "lembar-baru";
}

/// <summary>One place for a signature.</summary>
/// <param name="Capacity">In which office or capacity: "Kepala UPTD PPA", "Pelapor".</param>
/// <param name="Name">Empty where it is written by hand.</param>
/// <param name="StaffNumber">NIP, or empty.</param>
/// <param name="Rank">Pangkat and golongan, or empty.</param>
public sealed record SignaturePlace(string Capacity, string Name, string StaffNumber, string Rank = "");

/// <summary>The words of one letter or form, as drafted from the case and edited by people. Kept sealed. Source: the parts of an official letter, tata naskah dinas.</summary>
/// <param name="Subject">Hal.</param>
/// <param name="Security">Sifat: BIASA or RAHASIA.</param>
/// <param name="Enclosures">Lampiran, as printed; empty when there is none.</param>
/// <param name="Addressee">Yth., in lines; empty for forms and reports.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Copies">Tembusan.</param>
public sealed record LetterText(
    string Subject,
    string Security,
    string Enclosures,
    string Addressee,
    string Place,
    IReadOnlyList<LetterBlock> Blocks,
    IReadOnlyList<SignaturePlace> Signatures,
    IReadOnlyList<string> Copies)
{
    /// <summary>Fields, and headings of lists, under which nothing is written: they are printed as dots to be filled by hand.</summary>
    public IReadOnlyList<string> Open()
    {
        var open = new List<string>();
        for (var i = 0; i < Blocks.Count; i++)
        {
            var block = Blocks[i];
            if (block is { Kind: LetterBlockKind.Field } && string.IsNullOrWhiteSpace(block.Text))
                open.Add(block.Label);
            if (block.Kind == LetterBlockKind.Heading && Under(i) is { Count: > 0 } under && under.All(b => string.IsNullOrWhiteSpace(b.Text)) && under.All(b => b.Kind == LetterBlockKind.Item))
                open.Add(block.Text);
        }
        return open;
    }

    private List<LetterBlock> Under(int heading) => [.. Blocks.Skip(heading + 1).TakeWhile(b => b.Kind != LetterBlockKind.Heading)];
}
