using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Kinds;

/// <summary>Receives a complaint or wish about the office's own service.</summary>
public sealed partial class NewComplaintPage(KindReception reception, CaseDesk desk, NavigationManager navigation) : ComponentBase
{
    private readonly ComplaintDraft _draft = new();
    private bool _busy;

    private Asking Asking { get; } = new(new() { ["pelapor"] = "pelapornama", ["umur"] = "pelaporumur" });

    private IEnumerable<(string, string)> DoorWords => desk.Codes.ComplaintDoors.Entries.Select(e => (e.Code, e.Label));

    protected override void OnInitialized() => _draft.ReceivedAt = Typed.Of(desk.Now, desk.Office.Now.Time);

    private async Task SaveAsync()
    {
        _busy = true;
        var number = await Asking.TryAsync(() => reception.OpenServiceComplaintAsync(_draft.Facts(desk.Office.Now.Time)));
        _busy = false;
        if (number is not null)
            navigation.NavigateTo(FileAddress.Of(number));
    }
}
