using Microsoft.AspNetCore.Components;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Registers;

/// <summary>Who carries how much; every count leads to the register with that filter.</summary>
public sealed partial class WorkloadPage(Workload workload, CaseDesk desk, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private IReadOnlyList<Load>? _loads;
    private IDisposable? _ear;
    private Mailbox? _mail;

    private OfficeTime Zone => desk.Office.Now.Time;

    protected override async Task OnInitializedAsync()
    {
        _mail = new Mailbox(() => InvokeAsync(ReadAsync), Quiet, time).Start();
        _ear = desk.Feed.Listen(Topic.CasesChanged, _mail.Post);
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
        _loads = await workload.ReadAsync();
        StateHasChanged();
    }

    private string NameOf(Load load) => desk.Officers.Find(load.Officer)?.DisplayName ?? "belum diambil";

    // A register shows one stage at a time; who holds a case has it in hand, so the open ones are in handling.
    private string Link(Load load, string? more) =>
        $"/kasus?petugas={(load.Officer is null ? RegisterAddress.Nobody : desk.Officers.Find(load.Officer)?.UserName)}&tahap={RegisterAddress.OpenStages}{(more is null ? "" : "&" + more)}";

    private static RenderFragment Cell(int count, string link, string what) => builder =>
    {
        if (count == 0)
        {
            builder.AddContent(0, "–");
            return;
        }
        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", link);
        builder.AddAttribute(3, "aria-label", $"{count}: {what}");
        builder.AddContent(4, count);
        builder.CloseElement();
    };
}
