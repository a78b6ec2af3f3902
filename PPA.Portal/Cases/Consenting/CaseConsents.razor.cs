using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Consenting;

/// <summary>Consents per item with their versions.</summary>
public sealed partial class CaseConsents(ConsentBook book, CaseDesk desk) : ComponentBase
{
    private IReadOnlyList<ConsentLine>? _lines;
    private IReadOnlyList<(Guid Id, string FileName)> _sheets = [];
    private (CaseView? File, bool Revealed) _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    [Parameter] public bool Revealed { get; set; }

    private CodeLists Codes => desk.Codes;

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (File, Revealed))
            return;
        _read = (File, Revealed);
        _sheets = await book.SheetsAsync(File.Id);
        _lines = await book.ReadAsync(File.Id, Revealed);
    }

    // What counts now and bears neither a scan nor a drawing, by the person who answered.
    private IEnumerable<IGrouping<int, ConsentLine>> Unsigned =>
        (_lines ?? []).Where(l => l is { Latest: true, Sheet: null, ByReported: false, Mark.Counts: true }).OrderBy(l => Order(l.Item)).GroupBy(l => l.Hand);

    private int Order(string item) => Codes.Consents.Entries.TakeWhile(e => e.Code != item).Count();

    private static string Word(ConsentLine line) => !line.Mark.Counts ? "Dicabut" : line.ByReported ? "Tidak berlaku" : line.Given ? "Setuju" : "Tidak setuju";

    private RenderFragment Answer(ConsentLine line) => builder =>
    {
        builder.OpenComponent<ConsentAnswer>(0);
        builder.AddAttribute(1, nameof(ConsentAnswer.Line), line);
        builder.AddAttribute(2, nameof(ConsentAnswer.Relation), Codes.Signers.Label(line.SignerRelation));
        builder.AddAttribute(3, nameof(ConsentAnswer.Number), File.Number);
        builder.CloseComponent();
    };
}
