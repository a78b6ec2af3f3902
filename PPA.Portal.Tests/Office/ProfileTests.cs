using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public class ProfileTests
{
    [Theory]
    [InlineData("kota-tebing-tinggi", 5, "12.76")]
    [InlineData("kota-bandung", 30, "32.73")]
    [InlineData("kabupaten-barito-utara", 9, "62.05")]
    [InlineData("kota-malang", 5, "35.73")]
    [InlineData("sapa-online", 0, "")]
    public void Every_profile_that_ships_is_whole(string id, int districts, string area)
    {
        var profile = OfficeFiles.Profile(id);

        Assert.Equal(districts, profile.Area.Districts.Count);
        Assert.Equal(area, profile.Area.Code);
        Assert.Equal("WIB", profile.Zone.Abbreviation);
        Assert.Equal([2, 5, 10, 15], profile.Ladder.Select(rung => rung.After.TotalMinutes));
        Assert.Equal([Role.DutyOfficer, Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead], profile.Ladder.Select(rung => rung.Role));
        Assert.True(profile.Ladder[^1].Everyone);
        Assert.Equal(TimeSpan.FromMinutes(5), profile.AckGrace);
        Assert.Equal(["112", "110", "129", "08111-129-129"], profile.EmergencyContacts.Select(contact => contact.Number));
        Assert.All(profile.EmergencyContacts, contact => Assert.True(contact.ToConfirm));
        Assert.Equal("https://www.bmkg.go.id/", profile.QuickExit.AbsoluteUri);
    }

    [Fact]
    public void Five_profiles_ship_and_no_more() => Assert.Equal(
        ["kabupaten-barito-utara", "kota-bandung", "kota-malang", "kota-tebing-tinggi", "sapa-online"],
        ProfileShelf.Read(OfficeFiles.Profiles, null, OfficeFiles.Procedures).All.Select(profile => profile.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Tebing_Tinggi_has_the_clocks_of_its_decree_on_every_door()
    {
        var profile = OfficeFiles.Profile("kota-tebing-tinggi");

        foreach (var channel in profile.Channels)
        {
            Assert.Equal((15, true), Clock(RiskLevel.High, channel));
            Assert.Equal((15, true), Clock(RiskLevel.Unassessed, channel));
            Assert.Equal((6 * 60, false), Clock(RiskLevel.Medium, channel));
            Assert.Equal((72 * 60, false), Clock(RiskLevel.Low, channel));
        }

        (double Minutes, bool ToConfirm) Clock(RiskLevel risk, Channel channel)
        {
            var clock = profile.ClockFor(risk, channel);
            Assert.Equal(ClockKind.ClockHours, clock.Kind);
            return (clock.Length.TotalMinutes, clock.ToConfirm);
        }
    }

    [Fact]
    public void A_door_with_a_clock_of_its_own_does_not_use_the_common_one()
    {
        var profile = OfficeFiles.Profile("kota-malang");

        Assert.Equal(TimeSpan.FromMinutes(10), profile.ClockFor(RiskLevel.High, Channel.WalkIn).Length);
        Assert.Equal(TimeSpan.FromMinutes(15), profile.ClockFor(RiskLevel.High, Channel.Phone).Length);
    }

    [Fact]
    public void A_door_starts_the_procedure_that_the_standard_names()
    {
        Assert.Equal("penjangkauan-korban", OfficeFiles.Profile("kota-bandung").ProcedureFor(Channel.Outreach));
        Assert.Equal("pengaduan-tidak-langsung", OfficeFiles.Profile("kabupaten-barito-utara").ProcedureFor(Channel.Letter));
        Assert.Equal("sapa-online", OfficeFiles.Profile("sapa-online").ProcedureFor(Channel.OnlineForm));
        Assert.Equal("call-center", OfficeFiles.Profile("kota-malang").ProcedureFor(Channel.SmsCenter));
        Assert.Null(OfficeFiles.Profile("sapa-online").ProcedureFor(Channel.Letter));
    }

    [Fact]
    public void An_address_that_no_standard_gives_is_empty_and_said_to_be_missing()
    {
        var tebing = OfficeFiles.Profile("kota-tebing-tinggi");
        Assert.Equal("", tebing.Letterhead.Address);
        Assert.Contains("kop.alamat", tebing.NotSet);

        var barito = OfficeFiles.Profile("kabupaten-barito-utara");
        Assert.Equal("Jend. A. Yani No. 142", barito.Letterhead.Address);
        Assert.DoesNotContain("kop.alamat", barito.NotSet);
    }

    [Fact]
    public void A_function_that_an_office_does_not_have_has_no_role()
    {
        var profile = OfficeFiles.Profile("sapa-online");
        Assert.Equal([Role.SubCoordinator, Role.Counselor, Role.DivisionHead], profile.RolesFor("tim-penjangkauan"));
        Assert.Empty(profile.RolesFor("juru-masak"));
    }
}
