using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Ending;

/// <summary>Asks for the end, validates it, opens a file again.</summary>
public sealed partial class CaseEnding(EndingReading reading, EndingDesk desk, CurrentOfficer officer, CaseDesk office) : ComponentBase
{
    private EndingSheet? _sheet;
    private CaseView? _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    private OfficeTime Zone => office.Office.Now.Time;

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, File))
            return;
        _read = File;
        _sheet = await reading.ReadAsync(File.Id);
    }

    private static IReadOnlyList<Ask> Asks() =>
    [
        new("pengakhiran", "Bagaimana berakhir", AskKind.Choice, TerminationKind.Completed.Code(), Options.Of<TerminationKind>(k => k.Code(), k => k.Label())),
        new("alasan", "Alasan", AskKind.Paragraph),
        new("klien", "Klien setuju", AskKind.Choice, null, Options.YesNo),
        new("tanggapan-klien", "Tanggapan klien, atau mengapa belum dapat ditanya", AskKind.Paragraph),
    ];

    private Task AskAsync(Slip s) => desk.AskAsync(File.Id, new TerminationFacts(
        RecordWords.Of<TerminationKind>(s["pengakhiran"], k => k.Code()) ?? TerminationKind.Completed, s["alasan"], s.Answer("klien"), s.Maybe("tanggapan-klien")));

    private string NameOf(OfficerId? who) => office.Officers.Find(who)?.DisplayName ?? "petugas";

    private RenderFragment Said(EndingLine line) => builder =>
    {
        builder.OpenComponent<EndingFacts>(0);
        builder.AddAttribute(1, nameof(EndingFacts.Line), line);
        builder.AddAttribute(2, nameof(EndingFacts.Zone), Zone);
        builder.AddAttribute(3, nameof(EndingFacts.NameOf), (Func<OfficerId?, string>)NameOf);
        builder.CloseComponent();
    };
}
