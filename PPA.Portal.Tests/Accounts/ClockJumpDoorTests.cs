using System.Net;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>A clock that is set back makes nobody's session live for ever, and shuts nobody out who sits at a screen.</summary>
public sealed class ClockJumpDoorTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(31);

    [Fact]
    public async Task A_session_from_ahead_of_time_ends_half_an_hour_after_it_was_last_used()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.HireAsync("piket", Role.DutyOfficer);
        using var visitor = new Visitor(doors.Address);
        doors.Office.Clock.Jump(TimeSpan.FromHours(5));
        await visitor.SignInAsync("piket");

        doors.Office.Clock.Jump(TimeSpan.FromHours(-5));
        using (var pulse = await visitor.GetAsync("/denyut"))
            Assert.Equal(HttpStatusCode.OK, pulse.StatusCode);
        doors.Office.Clock.Advance(Idle);

        using var late = await visitor.GetAsync("/profil");
        Assert.StartsWith("/masuk", late.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_from_a_day_ahead_is_good_for_nothing()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.HireAsync("piket", Role.DutyOfficer);
        using var visitor = new Visitor(doors.Address);
        doors.Office.Clock.Jump(TimeSpan.FromDays(1));
        await visitor.SignInAsync("piket");
        doors.Office.Clock.Jump(TimeSpan.FromDays(-1));

        using var answer = await visitor.GetAsync("/profil");
        Assert.StartsWith("/masuk", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        // The door that was closed to somebody for a quarter of an hour is not closed for a day.
        using var again = await visitor.SignInAsync("piket");
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
    }

    [Fact]
    public void A_closed_door_and_an_answer_to_Is_this_you_last_as_long_as_they_say()
    {
        var clock = new TestClock();
        var (ledger, officer) = (new StepUpLedger(clock), new Officer("piket", "Petugas Piket", [Role.DutyOfficer], clock.Now));
        clock.Jump(TimeSpan.FromHours(5));
        ledger.Keep("sesi", StepPurpose.SignLetter);
        officer.CountFailedSignIn(1, TimeSpan.FromMinutes(15), clock.Now);
        Assert.NotNull(officer.LockedUntil(clock.Now));

        clock.Jump(TimeSpan.FromHours(-5));
        Assert.Null(officer.LockedUntil(clock.Now));
        Assert.True(ledger.IsFresh("sesi", StepPurpose.SignLetter));
        clock.Advance(StepUpLedger.Lasts);
        Assert.False(ledger.IsFresh("sesi", StepPurpose.SignLetter));
    }
}
