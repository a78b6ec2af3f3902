using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public class RegionTests
{
    private readonly Regions _tebing = new(OfficeFiles.Profile("kota-tebing-tinggi").Area);
    private readonly Regions _nowhere = new(OfficeFiles.Profile("sapa-online").Area);

    [Theory]
    [InlineData("12.76.01", true, true, "Padang Hulu")]
    [InlineData("luar-daerah", true, false, "Luar daerah")]
    [InlineData("luar-negeri", true, false, "Luar negeri")]
    [InlineData("tidak-diketahui", true, false, "Tidak diketahui")]
    [InlineData("32.73.02", true, false, "Luar daerah")]
    [InlineData("12.76.99", false, false, "12.76.99")]
    [InlineData("127601", false, false, "127601")]
    [InlineData("32.73.02\n", false, false, "32.73.02\n")]
    [InlineData(null, false, false, "")]
    public void A_place_is_ours_elsewhere_or_nothing(string? code, bool accepted, bool inside, string label)
    {
        Assert.Equal(accepted, _tebing.Accepts(code));
        Assert.Equal(inside, _tebing.IsInside(code));
        Assert.Equal(label, _tebing.Label(code));
    }

    [Fact]
    public void A_form_offers_the_kecamatan_and_then_the_three_other_answers()
    {
        Assert.Equal(8, _tebing.Choices.Count);
        Assert.Equal(["luar-daerah", "luar-negeri", "tidak-diketahui"], _tebing.Choices.Skip(5).Select(choice => choice.Code));
    }

    [Fact]
    public void A_service_without_a_place_has_no_kecamatan_and_no_outside()
    {
        Assert.Empty(_nowhere.Districts);
        Assert.Equal(3, _nowhere.Choices.Count);
        Assert.True(_nowhere.Accepts("12.76.01"));
        Assert.False(_nowhere.IsInside("12.76.01"));
        Assert.Equal("12.76.01", _nowhere.Label("12.76.01"));
    }
}
