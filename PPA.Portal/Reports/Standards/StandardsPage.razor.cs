using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Live;

namespace PPA.Portal.Reports.Standards;

/// <summary>How one month kept the office's standards; month and opened figure stand in the address.</summary>
public sealed partial class StandardsPage(StandardsReading reading, OverdueReading waiting, StandardsDesk desk, CurrentOfficer officer, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private StandardsReport? _report;
    private IReadOnlyList<OverdueLine>? _overdue;
    private Mailbox? _mail;
    private IDisposable? _ear;

    [SupplyParameterFromQuery(Name = "bulan")] private string? Month { get; set; }

    [SupplyParameterFromQuery(Name = "lihat")] private string? Opened { get; set; }

    private DateOnly First =>
        DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month <= desk.ThisMonth && month.Year > 2000 ? month : desk.ThisMonth;

    private Tally? Shown => _report?.Find(Opened);

    protected override void OnInitialized()
    {
        _mail = new Mailbox(() => InvokeAsync(ReadAsync), Quiet, time).Start();
        _ear = desk.Feed.Listen(Topic.CasesChanged, _mail.Post);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_report?.Month != First)
            await ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _ear?.Dispose();
        if (_mail is not null)
            await _mail.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        _report = await reading.ReadAsync(First);
        _overdue = First == desk.ThisMonth ? await waiting.ReadAsync() : null;
        StateHasChanged();
    }

    private string Behind(Tally figure) => $"{Link(First)}&lihat={Uri.EscapeDataString(figure.Code)}";

    private static string Link(DateOnly month) => "/standar?bulan=" + Code(month);

    private static string Code(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
