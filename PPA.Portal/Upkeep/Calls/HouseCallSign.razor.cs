using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Upkeep.Calls;

/// <summary>What cannot wait, as a message on the home page or as a count on a door of the menu.</summary>
public sealed partial class HouseCallSign(HouseCallDesk desk) : ComponentBase, IDisposable
{
    private const string Home = "/";
    private const string Upkeep = "/pemeliharaan";
    private IDisposable? _listening;

    /// <summary>The door of the menu; null for the whole message.</summary>
    [Parameter] public string? Door { get; set; }

    private IReadOnlyList<HouseCall> Calls => desk.Now;

    // Who has the page of upkeep finds the count there; a head finds it on the way home.
    private bool IsHere => Door == (desk.MayCure ? Upkeep : Home);

    public void Dispose() => _listening?.Dispose();

    protected override void OnInitialized() => _listening = desk.Listen(() => InvokeAsync(StateHasChanged));
}
