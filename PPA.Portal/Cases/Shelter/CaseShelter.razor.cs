using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Shelter;

/// <summary>Stays of the case; the address is covered.</summary>
public sealed partial class CaseShelter(StayBook book, CaseDesk desk) : ComponentBase
{
    private readonly Dictionary<Guid, string> _addresses = [];
    private ShelterSheet? _sheet;
    private CaseView? _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    private OfficeTime Zone => desk.Office.Now.Time;

    private bool May => File.MayNow(Permission.WriteRecord);

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, File))
            return;
        _read = File;
        _sheet = await book.ReadAsync(File.Id);
    }

    private async Task ShowAsync(Guid stay) => _addresses[stay] = await book.AddressAsync(File.Id, stay);

    private IReadOnlyList<Ask> InAsks() =>
    [
        new("tempat-tidur", "Rumah dan tempat tidur yang kosong", AskKind.Choice, null,
            [new("", "Pilih…"), .. _sheet!.Places.SelectMany(p => p.Free.Select(bed => new Option($"{p.Id}:{bed}", $"{p.Code}, tempat tidur {bed}")))]),
        new("untuk", "Siapa", AskKind.Choice, null, Options.People(File, "Semua korban", PersonRole.Victim, PersonRole.Client, PersonRole.Guardian)),
        new("masuk", "Masuk", AskKind.Moment, Slip.Of(desk.Now, Zone)),
        new("rencana-keluar", "Rencana keluar", AskKind.Moment, Slip.Of(desk.Now.AddDays(7), Zone)),
        new("catatan", "Kesepakatan dengan petugas penampungan", AskKind.Paragraph),
    ];

    private Task AdmitAsync(Slip s)
    {
        var parts = s["tempat-tidur"].Split(':');
        if (parts is not [var house, var bed] || !Guid.TryParse(house, out var place))
            throw new RuleException("Pilih rumah dan tempat tidur.", "tempat-tidur");
        return book.AdmitAsync(File.Id, place, int.Parse(bed, CultureInfo.InvariantCulture), s.Row("untuk"), s.Moment("masuk"), s.Moment("rencana-keluar"), s.Maybe("catatan"));
    }

    private IReadOnlyList<Ask> OutAsks() =>
    [
        new("akhir", "Bagaimana berakhir", AskKind.Choice, null, Options.Of(desk.Codes.StayOutcomes)),
        new("keluar", "Keluar pada", AskKind.Moment, Slip.Of(desk.Now, Zone)),
        new("catatan", "Catatan", AskKind.Paragraph),
    ];
}
