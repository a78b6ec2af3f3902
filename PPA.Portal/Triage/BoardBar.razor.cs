using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>The row above the lanes: what part of the board to show.</summary>
public sealed partial class BoardBar(NavigationManager navigation) : ComponentBase
{
    [Parameter, EditorRequired] public BoardScreen Screen { get; set; } = null!;

    private IReadOnlyList<(string Word, BoardFilter Filter)> Chips =>
    [
        ("Semua", Screen.Filter with { Holder = null }),
        ("Milik saya", Screen.Filter with { Holder = BoardFilter.Mine }),
        ("Belum diambil", Screen.Filter with { Holder = BoardFilter.Untaken }),
    ];

    private void ChooseRegion(ChangeEventArgs e) => Go(Screen.Filter with { Region = e.Value as string is { Length: > 0 } code ? code : null });

    private void ChooseChannel(ChangeEventArgs e) => Go(Screen.Filter with { Channel = Words.ChannelOf(e.Value as string) });

    private void Go(BoardFilter filter) => navigation.NavigateTo(filter.Address());
}
