using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Cases.Help;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Incident;

/// <summary>What happened, and what the police were told.</summary>
public sealed partial class CaseIncident(IncidentBook book, PoliceBook police, CaseDesk desk) : ComponentBase
{
    private IncidentSheet? _sheet;
    private CaseView? _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    private CodeLists Codes => desk.Codes;

    private Regions Regions => desk.Office.Now.Regions;

    private OfficeTime Zone => desk.Office.Now.Time;

    private bool May => File.MayNow(Permission.ManagePeople);

    private bool MayRecord => File.MayNow(Permission.WriteRecord);

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, File))
            return;
        _read = File;
        _sheet = await book.ReadAsync(File.Id);
    }

    private IReadOnlyList<Ask> Asks() =>
    [
        new("kejadian.tanggal", "Tanggal kejadian", AskKind.Day, Slip.Of(File.Incident.Date)),
        new("tempat", "Tempat", AskKind.Choice, File.Incident.Place, Options.Of(Codes.Places, "Belum diketahui")),
        new("wilayah", "Kecamatan", AskKind.Choice, File.Incident.Region, [new("", "Belum diketahui"), .. Regions.Choices.Select(r => new Option(r.Code, r.Name))]),
        new("kdrt", "KDRT", AskKind.Choice, Slip.Of(File.Incident.Domestic), Options.YesNo),
        new("bentuk", "Bentuk kekerasan", AskKind.Choices, string.Join(',', File.Incident.Forms), Options.Of(Codes.Forms, null)),
        new("bahaya", "Tanda bahaya", AskKind.Choices, string.Join(',', File.Incident.Dangers), Options.Of(Codes.Dangers, null)),
    ];

    private static IncidentFacts Facts(Slip s) =>
        new(s.MaybeDay("kejadian.tanggal"), s.Maybe("tempat"), s.Maybe("wilayah"), s.Codes("bentuk"), s.Answer("kdrt"), s.Codes("bahaya"));

    private IReadOnlyList<Ask> StoryAsks() =>
        [new("kejadian.kronologi", "Cerita", AskKind.Paragraph, File.Incident.Chronology), new("rinci", "Tempat, lebih rinci", AskKind.Line, File.Incident.PlaceDetail), HelpAsks.Why];

    private IReadOnlyList<Ask> PoliceAsks(PoliceLine? was) =>
    [
        new("nomor-lp", "Nomor laporan polisi (LP)", AskKind.Line, was?.Number),
        new("tanggal", "Dilaporkan pada", AskKind.Moment, Slip.Of(was?.At ?? desk.Now, Zone)),
        new("kantor-polisi", "Kantor polisi", AskKind.Line, was?.Station),
        .. was is null ? [] : new[] { HelpAsks.Why },
    ];

    private string Words(string field, IReadOnlyList<string> codes) => FactWords.Of(field, codes, desk);

    private static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
