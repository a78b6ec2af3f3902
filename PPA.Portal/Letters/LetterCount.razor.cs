using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Live;

namespace PPA.Portal.Letters;

/// <summary>How many letters wait for the officer, pushed as they come.</summary>
public sealed partial class LetterCount(WaitingLetters waiting, LetterDesk desk, CurrentOfficer officer) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private int _count;
    private Mailbox? _mail;
    private IDisposable[] _ears = [];

    // Listen first, then read: nothing falls between.
    protected override async Task OnInitializedAsync()
    {
        _mail = new Mailbox(() => InvokeAsync(ReadAsync), Quiet, desk.Clock).Start();
        _ears = [desk.Feed.Listen(Topic.LettersChanged, _mail.Post), desk.Feed.Listen(Topic.OfficersChanged, _mail.Post)];
        await ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ear in _ears)
            ear.Dispose();
        if (_mail is not null)
            await _mail.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        _count = officer.MaySome(Permission.ReadLetters) ? await waiting.CountAsync() : 0;
        StateHasChanged();
    }
}
