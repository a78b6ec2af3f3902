using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Kinds;

/// <summary>A letter while it is being drafted: one call for each line, in the order of the paper.</summary>
internal sealed class Draft(LetterKind kind, FileFacts facts)
{
    private readonly List<LetterBlock> _blocks = [];
    private readonly List<SignaturePlace> _signatures = [];
    private readonly List<string> _copies = [];

    public LetterKind Kind => kind;

    public FileFacts Facts => facts;

    public string Subject { get; set; } = kind.Title;

    public string Enclosures { get; set; } = "";

    public string Addressee { get; set; } = "";

    /// <summary>Running text; empty leaves lines to write on.</summary>
    public Draft Text(string? words) => Add(LetterBlockKind.Paragraph, "", words);

    /// <summary>Ruled lines to write on.</summary>
    public Draft Lines(int count)
    {
        for (var i = 0; i < count; i++)
            Text("");
        return this;
    }

    /// <summary>What is known, or lines to write on.</summary>
    public Draft TextOrLines(string? words, int lines) => string.IsNullOrWhiteSpace(words) ? Lines(lines) : Text(words);

    public Draft Heading(string words) => Add(LetterBlockKind.Heading, "", words);

    /// <summary>A heading on a sheet of its own.</summary>
    public Draft NewSheet(string words) => Add(LetterBlockKind.Heading, LetterBlock.NewSheet, words);

    public Draft Field(string label, string? value) => Add(LetterBlockKind.Field, label, value);

    public Draft Item(string? words) => Add(LetterBlockKind.Item, "", words);

    /// <summary>What is known as a list, or numbered lines to write on.</summary>
    public Draft Items(IEnumerable<string> known, int lines = 3)
    {
        var all = known.ToList();
        all.ForEach(words => Item(words));
        for (var i = 0; all.Count == 0 && i < lines; i++)
            Item("");
        return this;
    }

    public Draft Choice(string statement, bool? agreed) => Add(LetterBlockKind.Choice, statement, agreed switch { true => "ya", false => "tidak", null => "" });

    /// <summary>Standing words as paragraphs.</summary>
    public Draft Say(string name)
    {
        foreach (var words in Standing(name))
            Text(words);
        return this;
    }

    /// <summary>Standing words as numbered items.</summary>
    public Draft List(string name)
    {
        foreach (var words in Standing(name))
            Item(words);
        return this;
    }

    /// <summary>Standing words with their open places filled.</summary>
    public IEnumerable<string> Standing(string name) => kind.Words(name).Select(words => Placeholders.Fill(words, facts.Open));

    public string StandingLine(string name, string otherwise) => Standing(name).FirstOrDefault() ?? otherwise;

    public Draft Sign(string capacity, string? name, string? staffNumber = null)
    {
        _signatures.Add(new SignaturePlace(capacity, name ?? "", staffNumber ?? ""));
        return this;
    }

    /// <summary>The place of the office: who will sign, else who draws up a form that needs no approval.</summary>
    public Draft SignOffice(string? capacity = null)
    {
        var signer = facts.Context.Signer ?? (kind.Routine ? facts.Context.Author : null);
        var card = facts.Card(signer);
        var role = kind.Signers.FirstOrDefault(role => card?.Has(role) == true, kind.Signers[0]);
        return Sign(capacity ?? CapacityOf(role), card?.DisplayName, facts.StaffNumber(signer));
    }

    public Draft Copy(string to)
    {
        _copies.Add(to);
        return this;
    }

    public LetterText Done() => new(Subject, kind.Security, Enclosures, Addressee, facts.Town, _blocks, _signatures, _copies);

    private string CapacityOf(Role role) => role switch
    {
        Role.AgencyHead when facts.Profile.Letterhead.Agency is { Length: > 0 } agency => "Kepala " + agency,
        Role.AgencyHead => "Kepala Dinas",
        Role.DivisionHead => "Kepala Bidang",
        Role.SubCoordinator => "Sub-Koordinator",
        Role.FamilyCentre => "Petugas Puspaga",
        _ => role.Label(),
    };

    private Draft Add(LetterBlockKind block, string label, string? text)
    {
        _blocks.Add(new LetterBlock(block, label, (text ?? "").Trim()));
        return this;
    }
}
