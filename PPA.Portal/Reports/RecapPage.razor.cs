using Microsoft.AspNetCore.Components;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>The figures of a month, beside the month before and the same month last year. What it asks stands in its address.</summary>
public sealed partial class RecapPage(RecapDesk desk, MonthBook months, RecapOffice house, NavigationManager navigation) : ComponentBase
{
    private Recap? _recap;
    private MonthState? _state;
    private MonthCorrections _corrections = MonthCorrections.None;
    private RecapDraft _draft = new();
    private RecapQuestion? _read;

    [Parameter] public string? Month { get; set; }

    [SupplyParameterFromQuery(Name = "periode")] private string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "dari")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "sampai")] private string? Until { get; set; }

    [SupplyParameterFromQuery(Name = "dasar")] private string? Basis { get; set; }

    [SupplyParameterFromQuery(Name = "wilayah")] private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "umur")] private string? Age { get; set; }

    [SupplyParameterFromQuery(Name = "jenis")] private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "umum")] private string? ForPublic { get; set; }

    private bool IsPublic => ForPublic == "ya";

    private RecapQuestion? Ask => RecapAddress.Read(Month ?? RecapAddress.MonthCode(desk.Today), Said);

    private RecapQuestion Next => Ask is { Period: PeriodKind.Range } range
        ? range with { From = range.After, Until = range.After.AddDays(range.After.DayNumber - range.First.DayNumber - 1) }
        : Ask! with { Month = Ask!.After };

    protected override async Task OnParametersSetAsync()
    {
        if (!IsPublic && Ask is { } ask && ask != _read && desk.HasBegun(ask))
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if (Ask is not { } ask)
            return;
        _read = ask;
        _draft = RecapDraft.Of(ask);
        var recap = await desk.ReadAsync(ask);
        var state = ask.Period == PeriodKind.Month ? await months.StateAsync(ask.Month) : null;
        var corrections = state?.Seal is not null && ask.IsStandard ? await months.CorrectionsAsync(ask.Month) : MonthCorrections.None;
        // Whoever went on to another month meanwhile gets that one.
        if (ask == _read)
            (_recap, _state, _corrections) = (recap, state, corrections);
    }

    private void Apply() => navigation.NavigateTo(_draft.Question(Ask!.Month).Page());

    private string Link(string table, string? row = null, string? column = null) => desk.MayOpenFigures ? _recap!.Question.List(table, row, column) : "";

    private string? Said(string name) => name switch
    {
        "periode" => Period, "dari" => From, "sampai" => Until, "dasar" => Basis, "wilayah" => Region, "umur" => Age, "jenis" => Kind, _ => null,
    };
}
