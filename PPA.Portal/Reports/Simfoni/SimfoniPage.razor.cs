using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Live;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>What must go into SIMFONI PPA, what must be corrected there, and what is done; group and month stand in the address.</summary>
public sealed partial class SimfoniPage(SimfoniList list, SimfoniDesk desk, CurrentOfficer officer, NavigationManager navigation, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private SimfoniSlice? _slice;
    private SimfoniAddress? _read;
    private string? _month;
    private bool _gaps;
    private Mailbox? _mail;
    private IDisposable? _ear;

    [SupplyParameterFromQuery(Name = "bagian")] private string? Group { get; set; }

    [SupplyParameterFromQuery(Name = "bulan")] private string? Month { get; set; }

    [SupplyParameterFromQuery(Name = "kurang")] private string? Gaps { get; set; }

    [SupplyParameterFromQuery(Name = "hal")] private int? Number { get; set; }

    private SimfoniAddress Address => SimfoniAddress.Read(Group, Month, Gaps, Number);

    private int Pages => Math.Max(1, (_slice!.Total + SimfoniAddress.PageSize - 1) / SimfoniAddress.PageSize);

    private string Empty => Address.Group switch
    {
        SimfoniGroup.Waiting => "Semua kasus sudah diinput ke SIMFONI.",
        SimfoniGroup.Changed => "Tidak ada kasus yang berubah setelah diinput.",
        SimfoniGroup.Done => "Belum ada kasus yang diinput.",
    };

    protected override void OnInitialized()
    {
        _mail = new Mailbox(() => InvokeAsync(ReadAsync), Quiet, time).Start();
        _ear = desk.Feed.Listen(Topic.CasesChanged, _mail.Post);
    }

    protected override async Task OnParametersSetAsync()
    {
        (_month, _gaps) = (Address.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture), Address.OnlyGaps);
        if (_read == Address)
            return;
        // The rows of one group must not stand under the heading of another.
        if (_read?.Group != Address.Group)
            _slice = null;
        _read = Address;
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
        var ask = Address;
        var slice = await list.PageAsync(ask);
        // Whoever went on to another page meanwhile gets that one.
        if (ask != Address)
            return;
        _slice = slice;
        StateHasChanged();
    }

    private void Choose() => navigation.NavigateTo(SimfoniAddress.Read(Group, _month, _gaps ? "ya" : null, 1).ToString());

    private string Count(SimfoniGroup group) => _slice?.CountOf(group) is { } count ? $" ({count.ToString("N0", Indonesian)})" : "";

    private static string Standing(SimfoniLine line) => line switch
    {
        { Shut: true } => "akses terbatas",
        { Unmatched: true } => "nomor tercatat, isi belum dicocokkan",
        { Changes: > 0 } => $"{line.Changes} isian berubah setelah diinput",
        { Gaps: > 0 } => $"{line.Gaps} isian kurang",
        { SimfoniNumber: null } => "lengkap, siap diinput",
        _ => "sama dengan SIMFONI",
    };
}
