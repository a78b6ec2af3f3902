using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Kinds;

/// <summary>Receives a client of the family centre.</summary>
public sealed partial class NewClientPage(KindReception reception, CaseDesk desk, NavigationManager navigation) : ComponentBase
{
    private readonly ClientDraft _draft = new();
    private bool _busy;

    private Asking Asking { get; } = new(new() { ["klien"] = "kliennama", ["umur"] = "klienumur" });

    private IEnumerable<(string, string)> Origins => desk.Codes.FamilyClients.Entries.Select(e => (e.Code, e.Label));

    private static IEnumerable<(string, string)> Channels => Enum.GetValues<Channel>().Select(c => (c.Code(), c.Label()));

    protected override void OnInitialized() => _draft.ReceivedAt = Typed.Of(desk.Now, desk.Office.Now.Time);

    private async Task SaveAsync()
    {
        _busy = true;
        var number = await Asking.TryAsync(() => reception.OpenClientAsync(_draft.Facts(desk.Office.Now.Time), _draft.Guest));
        _busy = false;
        if (number is not null)
            navigation.NavigateTo(FileAddress.Of(number));
    }
}
