using Microsoft.AspNetCore.Components;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>The recap as it may be shown to everybody: the same tables, with what could point to somebody held back and said so.</summary>
public sealed partial class PublicRecap(RecapDesk desk, MonthBook months, RecapOffice house) : ComponentBase
{
    // Each head is the total of its own table, so that it is told only where that total is.
    private static readonly (string Name, string Table)[] Heads = [("Kasus baru", "status"), ("Korban", "usia"), ("Ditangani", "ditangani"), ("Berakhir", "selesai")];
    private Recap? _recap;
    private RecapQuestion? _read;
    private string _state = "";

    [Parameter, EditorRequired] public RecapQuestion Ask { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (Ask == _read)
            return;
        var ask = _read = Ask;
        _recap = null;
        var recap = await desk.ReadForPublicAsync(ask);
        var state = house.Words(ask.Period == PeriodKind.Month ? await months.StateAsync(ask.Month) : null);
        // Whoever went on to another month meanwhile gets that one.
        if (ask == _read)
            (_recap, _state) = (recap, state);
    }

    private static int? Whole(RecapTable table) => table.Told(table.Rows.Count, table.Columns.Count);
}
