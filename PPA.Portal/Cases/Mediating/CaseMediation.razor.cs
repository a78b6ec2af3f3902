using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Mediating;

/// <summary>Mediations of the case, or why there may be none.</summary>
public sealed partial class CaseMediation(MediationReading reading, MediationBook book, CaseDesk desk) : ComponentBase
{
    private MediationSheet? _sheet;
    private CaseView? _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    private OfficeTime Zone => desk.Office.Now.Time;

    private bool May => File.MayNow(Permission.WriteRecord);

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, File))
            return;
        _read = File;
        _sheet = await reading.ReadAsync(File.Id);
    }

    private static IReadOnlyList<Ask> WillingAsks(MediationLine line) =>
    [
        new("kesediaan", "Korban bersedia, ditanya terpisah", AskKind.Choice, Slip.Of(line.VictimWilling), Options.YesNo),
        new("terlapor", "Terlapor bersedia", AskKind.Choice, Slip.Of(line.ReportedWilling), Options.YesNo),
        new("catatan", "Catatan", AskKind.Paragraph, line.WillingNote),
    ];

    private IReadOnlyList<Ask> SittingAsks(MediationLine line) =>
    [
        new("tanggal", "Pada", AskKind.Moment, Slip.Of(desk.Now, Zone)),
        new("mediator", "Mediator", AskKind.Choice, null, Options.Officers(desk.Officers, "Dari luar kantor")),
        new("ruang", "Ruang terpisah", AskKind.Tick, line.SeparateRooms ? "ya" : null),
        new("risalah", "Jalannya pertemuan", AskKind.Paragraph),
    ];

    private static IReadOnlyList<Ask> ResultAsks() =>
    [
        new("mediasi", "Hasil", AskKind.Choice, MediationResult.Agreed.Code(), Options.Of<MediationResult>(k => k.Code(), k => k.Label())),
        new("tanggal", "Bila ditunda, sampai", AskKind.Moment),
        new("hasil", "Isi kesepakatan atau alasan", AskKind.Paragraph),
    ];
}
