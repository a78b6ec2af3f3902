using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>What waits, by role; the home of the desk on duty is the board.</summary>
public sealed partial class Home(HomeDesk desk, OfficeDesk office, LiveFeed feed, NavigationManager navigation, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private IReadOnlyList<HomeBlock>? _blocks;
    private Mailbox? _mailbox;
    private IDisposable[] _listening = [];

    private DateOnly Today => office.Now.Time.Today(time);

    private string HoursToday => OfficeWords.Of(office.Now.Profile.Hours.GetValueOrDefault(Today.DayOfWeek));

    public async ValueTask DisposeAsync()
    {
        foreach (var ear in _listening)
            ear.Dispose();
        if (_mailbox is not null)
            await _mailbox.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        if (desk.IsOnDuty)
        {
            navigation.NavigateTo("/papan", replace: true);
            return;
        }
        _mailbox = new Mailbox(() => InvokeAsync(RefreshAsync), Quiet, time).Start();
        _listening = [feed.Listen(Topic.CasesChanged, _mailbox.Post), feed.Listen(Topic.OfficersChanged, _mailbox.Post), feed.Listen(Topic.LettersChanged, _mailbox.Post), feed.Listen(Topic.OfficeChanged, _mailbox.Post)];
        _blocks = await desk.ReadAsync();
    }

    private async Task RefreshAsync()
    {
        // The frame leads a session that was ended to the door; until then the last rows stay.
        if (!desk.IsOpen)
            return;
        _blocks = await desk.ReadAsync();
        StateHasChanged();
    }

    private static string Utc(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
