using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>What stands behind one figure of the recap. Its count is that figure.</summary>
public sealed partial class RecapListPage(RecapDesk desk, NavigationManager navigation) : ComponentBase
{
    private const int Size = 100;
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private RecapList? _list;
    private bool _missing;

    [Parameter] public string? Month { get; set; }

    [SupplyParameterFromQuery(Name = "periode")] private string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "dari")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "sampai")] private string? Until { get; set; }

    [SupplyParameterFromQuery(Name = "dasar")] private string? Basis { get; set; }

    [SupplyParameterFromQuery(Name = "wilayah")] private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "umur")] private string? Age { get; set; }

    [SupplyParameterFromQuery(Name = "jenis")] private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "tabel")] private string? Table { get; set; }

    [SupplyParameterFromQuery(Name = "baris")] private string? Row { get; set; }

    [SupplyParameterFromQuery(Name = "kolom")] private string? Column { get; set; }

    [SupplyParameterFromQuery(Name = "hal")] private int? Number { get; set; }

    private RecapQuestion? Ask => RecapAddress.Read(Month, Said);

    private int Pages => Math.Max(1, ((_list?.Lines.Count ?? 0) + Size - 1) / Size);

    private int PageNumber => Math.Clamp(Number ?? 1, 1, Pages);

    private IEnumerable<RecapLine> Shown => _list!.Lines.Skip((PageNumber - 1) * Size).Take(Size);

    protected override async Task OnParametersSetAsync()
    {
        if (Ask is not { } ask)
            return;
        _list = await desk.OpenAsync(ask, Table, Row, Column);
        _missing = _list is null;
    }

    private IEnumerable<string> Words(RecapList list)
    {
        yield return Ask!.Period();
        if (list.Row is not null)
            yield return $"{list.Table.Rows.Title}: {list.Row}";
        if (list.Column is not null)
            yield return $"{list.Table.Columns.Title}: {list.Column}";
        yield return Ask!.Kind.Word();
    }

    private string Page(int number) => navigation.GetUriWithQueryParameter("hal", number);

    private string? Said(string name) => name switch
    {
        "periode" => Period, "dari" => From, "sampai" => Until, "dasar" => Basis, "wilayah" => Region, "umur" => Age, "jenis" => Kind, _ => null,
    };
}
