using Microsoft.Extensions.Configuration;
using PPA.Portal.Accounts.Sessions;

namespace PPA.Portal.Tests.Accounts;

/// <summary>How many screens one officer and one address may open.</summary>
public sealed class ScreenSeatsTests
{
    private readonly ScreenSeats _seats = new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Accounts:ScreensPerOfficer"] = "2",
        ["Accounts:ScreensPerAddress"] = "3",
    }).Build());

    [Fact]
    public void An_officer_gets_no_third_screen_until_one_is_closed()
    {
        using var first = _seats.Take("a", "kantor");
        var second = _seats.Take("a", "kantor");
        Assert.NotNull(second);
        Assert.True(_seats.IsFull("a", "kantor"));
        Assert.Null(_seats.Take("a", "kantor"));

        second.Dispose();

        Assert.False(_seats.IsFull("a", "kantor"));
        using var again = _seats.Take("a", "kantor");
        Assert.NotNull(again);
    }

    [Fact]
    public void One_address_cannot_take_the_places_of_another()
    {
        foreach (var officer in new[] { "a", "b", "c" })
            Assert.NotNull(_seats.Take(officer, "warnet"));
        Assert.Null(_seats.Take("d", "warnet"));
        Assert.NotNull(_seats.Take("d", "kantor"));
    }
}
