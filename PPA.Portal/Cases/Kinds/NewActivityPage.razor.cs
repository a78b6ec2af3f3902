using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Kinds;

/// <summary>Receives a request for an activity.</summary>
public sealed partial class NewActivityPage(KindReception reception, CaseDesk desk, NavigationManager navigation) : ComponentBase
{
    private readonly ActivityDraft _draft = new();
    private bool _busy;

    private Asking Asking { get; } = new();

    private static IEnumerable<(string, string)> Channels => Enum.GetValues<Channel>().Select(c => (c.Code(), c.Label()));

    protected override void OnInitialized() => _draft.ReceivedAt = Typed.Of(desk.Now, desk.Office.Now.Time);

    private async Task SaveAsync()
    {
        _busy = true;
        var number = await Asking.TryAsync(() => reception.OpenActivityAsync(_draft.Facts(desk.Office.Now.Time)));
        _busy = false;
        if (number is not null)
            navigation.NavigateTo(FileAddress.Of(number));
    }
}
