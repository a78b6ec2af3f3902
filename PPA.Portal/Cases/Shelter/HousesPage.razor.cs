using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Cases.Forms;

namespace PPA.Portal.Cases.Shelter;

/// <summary>The houses of the office, under cover names.</summary>
public sealed partial class HousesPage : ComponentBase
{
    private readonly ShelterHouses houses;
    private readonly CaseFrame _frame;
    private readonly Dictionary<Guid, string> _addresses = [];
    private IReadOnlyList<HouseLine>? _houses;
    private string? _done;

    public HousesPage(ShelterHouses houses)
    {
        this.houses = houses;
        _frame = new CaseFrame(SayAsync);
    }

    protected override async Task OnInitializedAsync() => _houses = await houses.ListAsync();

    private async Task SayAsync(string sentence)
    {
        _done = sentence;
        _addresses.Clear();
        _houses = await houses.ListAsync();
        StateHasChanged();
    }

    private async Task ShowAsync(Guid house) => _addresses[house] = await houses.AddressAsync(house);

    private static IReadOnlyList<Ask> Asks(HouseLine? was) =>
    [
        new("nama", "Nama samaran", AskKind.Line, was?.Code, Hint: "Misalnya “Rumah A”."),
        new("tempat-tidur", "Jumlah tempat tidur", AskKind.Number, was?.Beds.ToString(CultureInfo.InvariantCulture)),
        new("alamat", "Alamat", AskKind.Paragraph, Hint: was is null ? null : "Kosongkan bila alamatnya tetap."),
    ];
}
