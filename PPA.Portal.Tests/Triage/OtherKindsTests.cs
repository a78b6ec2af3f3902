using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Triage;

public sealed class OtherKindsTests
{
    [Fact]
    public async Task A_service_complaint_is_not_on_the_board_and_keeps_its_own_clock_when_the_calendar_changes()
    {
        await using var office = await TestOffice.OpenAsync();
        var facts = new ServiceComplaintFacts("kotak-saran", Nine, null, "Antrean panjang", null, []);
        var complaint = CaseFile.OpenServiceComplaint(facts, Nine.AddHours(15), new Receipt("L-2026-0001", Rina, null, null, Nine));
        await using (var db = await office.DbAsync())
        {
            db.AddRange(Case(), complaint);
            db.Journal(new AuditEntry("uji", "sistem", null, complaint.Id, null, null, Nine));
            await db.SaveChangesAsync();
        }

        Assert.Equal("B-2026-0001", Assert.Single(await office.The<BoardReader>().ReadAllAsync()).Number);
        await office.The<ClockFollower>().FollowAsync();
        await using var after = await office.DbAsync();
        Assert.Equal(Nine.AddHours(24), (await after.Set<CaseFile>().SingleAsync(c => c.Id == complaint.Id)).DueAt);
    }
}
