using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Cases;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Shell.Homes;

/// <summary>What waits, by role; the home of the desk on duty is the board. Each block is read by itself.</summary>
public sealed partial class Home(HomeDesk desk, DutyBoard duty, CaseDesk house, NavigationManager navigation, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly Topic[] Heard = [Topic.CasesChanged, Topic.StepsChanged, Topic.LettersChanged, Topic.OfficersChanged, Topic.OfficeChanged, Topic.DutyChanged];
    private IReadOnlyList<Card>? _cards;
    private string? _error;
    private Mailbox? _mailbox;
    private IDisposable[] _listening = [];

    private OfficeNow Office => house.Office.Now;

    private DateOnly Today => Office.Time.Today(time);

    private string HoursToday => OfficeWords.Of(Office.Calendar.HoursOn(Today));

    public async ValueTask DisposeAsync()
    {
        foreach (var ear in _listening)
            ear.Dispose();
        if (_mailbox is not null)
            await _mailbox.DisposeAsync();
    }

    // Listen first, then read: nothing falls between.
    protected override async Task OnInitializedAsync()
    {
        if (desk.IsOnDuty)
        {
            navigation.NavigateTo("/papan", replace: true);
            return;
        }
        _mailbox = new Mailbox(() => InvokeAsync(RefreshAsync), Quiet, time).Start();
        _listening = [.. Heard.Select(topic => house.Feed.Listen(topic, _mailbox.Post))];
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        // The frame leads a session that was ended to the door; until then the last rows stay.
        if (!desk.IsOpen)
            return;
        var before = _cards ?? [];
        var cards = desk.Sources().Select((source, i) => before.FirstOrDefault(c => c.Source.Title == source.Title)?.With(source) ?? new Card(source, $"beranda-{i}")).ToList();
        _cards = cards;
        await ReadAsync(cards);
    }

    private async Task ReadAsync(IReadOnlyList<Card> cards)
    {
        foreach (var card in cards)
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (await desk.ReadAsync(card.Source) is { } block)
                (card.Block, card.ReadAt, card.FailedAt) = (block, now, null);
            else
                card.FailedAt = now;
            StateHasChanged();
        }
    }

    private Task AcceptAsync(CaseId id) => AnswerAsync(() => desk.AcceptAsync(id));

    private Task DeclineAsync(CaseId id) => AnswerAsync(() => desk.DeclineAsync(id));

    private async Task AnswerAsync(Func<Task> answer)
    {
        _error = null;
        try
        {
            await answer();
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Kasus ini baru saja diubah petugas lain.";
        }
        await RefreshAsync();
    }

    private string Clock(DateTime? at) => at is { } known ? Office.Time.Clock(known) : "";

    private sealed class Card(HomeSource source, string id)
    {
        public HomeSource Source { get; private set; } = source;

        public string Id => id;

        public HomeBlock? Block { get; set; }

        public DateTime? ReadAt { get; set; }

        public DateTime? FailedAt { get; set; }

        public bool IsSilent => Source.OnlyWhenSome && FailedAt is null && Block is not { Count: > 0 };

        public Card With(HomeSource fresh)
        {
            Source = fresh;
            return this;
        }
    }
}
