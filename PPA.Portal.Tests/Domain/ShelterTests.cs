using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

public sealed class ShelterTests
{
    private readonly ShelterPlace _house = new("Rumah A", "Jalan Rahasia 7", 2, Nine);

    [Fact]
    public void A_bed_is_given_only_with_consent_to_stay_and_to_keep_the_place_secret()
    {
        var file = Case().Agreeing(ConsentItems.Shelter);
        Assert.Equal("persetujuan", Refused(() => file.Admit(Stay(), [], Rina, Nine)).Field);
        file.Agreeing(ConsentItems.ShelterSecrecy);
        Assert.Single(file.Stays, file.Admit(Stay(), [], Rina, Nine));
    }

    [Theory]
    [InlineData(1, 0, 3, false)]
    [InlineData(1, -2, 1, false)]
    [InlineData(1, 6, 9, false)]
    [InlineData(1, 7, 9, true)]
    [InlineData(1, -3, 0, true)]
    [InlineData(2, 0, 3, true)]
    public void A_bed_is_one_persons_at_a_time(int bed, int fromDay, int untilDay, bool free)
    {
        BedSpan[] taken = [new(Guid.NewGuid(), _house.Id, 1, Nine, Nine.AddDays(7))];
        Assert.Equal(free, ShelterBeds.IsFree(taken, _house.Id, bed, Nine.AddDays(fromDay), Nine.AddDays(untilDay)));
        Assert.True(ShelterBeds.IsFree(taken, Guid.NewGuid(), bed, Nine.AddDays(fromDay), Nine.AddDays(untilDay)));
    }

    [Fact]
    public void Somebody_who_should_have_left_and_has_not_still_has_the_bed()
    {
        var file = Sheltered(out var stay);
        var late = Nine.AddDays(9);
        Assert.False(ShelterBeds.IsFree([ShelterBeds.SpanOf(stay, late)], _house.Id, 1, late, late.AddDays(1)));
        file.EndStay(stay.Id, "pulang-mandiri", null, late, Rina, late);
        Assert.True(ShelterBeds.IsFree([ShelterBeds.SpanOf(stay, late)], _house.Id, 1, late, late.AddDays(1)));
    }

    [Fact]
    public void The_free_beds_of_a_house_are_those_nobody_has()
    {
        Sheltered(out var stay);
        Assert.Equal([2], ShelterBeds.Free([ShelterBeds.SpanOf(stay, Nine)], _house, Nine, Nine.AddDays(1)));
    }

    [Fact]
    public void A_taken_bed_is_refused_and_a_stay_is_not_made_longer_into_somebody_elses()
    {
        var file = Sheltered(out var stay);
        BedSpan[] taken = [ShelterBeds.SpanOf(stay, Nine), new(Guid.NewGuid(), _house.Id, 1, Nine.AddDays(8), Nine.AddDays(9))];
        Assert.Equal("tempat-tidur", Refused(() => file.Admit(Stay(), taken, Rina, Nine)).Field);
        Refused(() => file.ExtendStay(stay.Id, Nine.AddDays(9), "Belum aman", taken, Rina, Nine));
        file.ExtendStay(stay.Id, Nine.AddDays(8), "Belum aman", taken, Rina, Nine);
        Assert.Equal((Nine.AddDays(7), Nine.AddDays(8)), stay.Extensions.Select(e => (e.Before, e.Until)).Single());
    }

    [Fact]
    public void A_stay_ends_once_with_how_and_not_before_it_began()
    {
        var file = Sheltered(out var stay);
        Assert.Equal("akhir", Refused(() => file.EndStay(stay.Id, "", null, Nine, Rina, Nine)).Field);
        Assert.Equal("keluar", Refused(() => file.EndStay(stay.Id, "pulang-mandiri", null, Nine.AddHours(-1), Rina, Nine)).Field);
        file.EndStay(stay.Id, "pulang-keluarga", "Dijemput kakak", Nine.AddDays(2), Rina, Nine.AddDays(2));
        Refused(() => file.ExtendStay(stay.Id, Nine.AddDays(20), "Lagi", [], Rina, Nine.AddDays(2)));
    }

    [Fact]
    public void A_case_does_not_end_while_somebody_is_in_the_shelter()
    {
        var file = Sheltered(out _).Answered();
        Assert.Contains("penampungan", Refused(() => file.Close("Selesai", Rina, Dewi, Nine)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_house_has_beds_that_exist_and_takes_nobody_once_closed()
    {
        var file = Case().Agreeing(ConsentItems.Shelter, ConsentItems.ShelterSecrecy);
        Refused(() => file.Admit(Stay() with { Bed = 3 }, [], Rina, Nine));
        Refused(() => _ = new ShelterPlace("Rumah B", "Jalan", 0, Nine));
        _house.Close(Nine);
        Refused(() => file.Admit(Stay(), [], Rina, Nine));
    }

    private StayFacts Stay() => new(_house, 1, null, Nine, Nine.AddDays(7), "Kunci pada petugas");

    private CaseFile Sheltered(out ShelterStay stay)
    {
        var file = Case().Agreeing(ConsentItems.Shelter, ConsentItems.ShelterSecrecy);
        stay = file.Admit(Stay(), [], Rina, Nine);
        return file;
    }
}
