using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Kinds;

/// <summary>Who came to the family centre, by month.</summary>
public sealed partial class GuestBookPage(GuestBook book, CaseDesk desk) : ComponentBase
{
    private IReadOnlyList<GuestLine>? _lines;
    private string _name = "";
    private string _address = "";
    private string _purpose = "";
    private string _when = "";
    private bool _done;

    [SupplyParameterFromQuery(Name = "bulan")] private string? MonthCode { get; set; }

    private Asking Asking { get; } = new();

    private OfficeTime Zone => desk.Office.Now.Time;

    private DateOnly Month => MonthSpan.Read(MonthCode, Zone.DateAt(desk.Now));

    protected override async Task OnParametersSetAsync()
    {
        _when = Typed.Of(desk.Now, Zone);
        _lines = await book.ReadAsync(Month);
    }

    private async Task WriteAsync()
    {
        _done = await Asking.TryAsync(async () =>
        {
            await book.WriteAsync(_name, _address, _purpose, Typed.When(_when, Zone) ?? throw new RuleException("Isi waktu kunjungan.", "waktu"));
            return "";
        }) is not null;
        if (!_done)
            return;
        (_name, _address, _purpose, _when) = ("", "", "", Typed.Of(desk.Now, Zone));
        _lines = await book.ReadAsync(Month, again: true);
    }
}
