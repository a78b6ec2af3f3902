using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Live;

namespace PPA.Portal.Sop;

/// <summary>The steps that wait for the officer's function, pushed as they come.</summary>
public sealed partial class MyStepsPage(MySteps mine, SopDesk desk, CurrentOfficer officer, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private IReadOnlyList<MyStep>? _steps;
    private Mailbox? _mail;
    private IDisposable? _ear;

    private IEnumerable<(string Heading, IReadOnlyList<MyStep> Steps)> Groups
    {
        get
        {
            int Place(MyStep step) => step.Until is not { } until ? 2 : until < desk.Now ? 0 : 1;
            return _steps!.GroupBy(Place).OrderBy(g => g.Key)
                .Select(g => (g.Key switch { 0 => "Lewat waktu", 1 => "Menurut tenggat", _ => "Tanpa tenggat" }, (IReadOnlyList<MyStep>)[.. g]));
        }
    }

    // Listen first, then read: nothing falls between.
    protected override async Task OnInitializedAsync()
    {
        _mail = new Mailbox(() => InvokeAsync(ReadAsync), Quiet, time).Start();
        _ear = desk.Feed.Listen(Topic.StepsChanged, _mail.Post);
        await ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _ear?.Dispose();
        if (_mail is not null)
            await _mail.DisposeAsync();
    }

    private static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private async Task ReadAsync()
    {
        _steps = await mine.ListAsync();
        StateHasChanged();
    }
}
