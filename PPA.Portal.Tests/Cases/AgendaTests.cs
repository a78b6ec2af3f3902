using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases;

public sealed class AgendaTests
{
    [Fact]
    public async Task A_confirmed_level_becomes_dates_of_whoever_holds_the_case_overdue_first()
    {
        await using var office = await TestOffice.OpenAsync();
        var (piket, piket2, head) = (await office.HireAsync("piket", Role.DutyOfficer), await office.HireAsync("piket2", Role.DutyOfficer), await office.HireAsync("sub", Role.SubCoordinator));
        var slow = await ReceiveAsync(office, "B-2026-0001", RiskLevel.Low, piket);
        var fast = await ReceiveAsync(office, "B-2026-0002", RiskLevel.High, piket);
        office.Clock.Advance(TimeSpan.FromHours(25));

        var mine = await ReadAsync(office, piket);
        Assert.Equal(8, mine.Count);
        Assert.All(mine.Take(4), line => Assert.Equal((fast, true), (line.CaseId, line.DueAt < office.Clock.Now)));
        Assert.All(mine.Skip(4), line => Assert.Equal(slow, line.CaseId));
        Assert.Empty(await ReadAsync(office, piket2));
        Assert.Equal(8, (await ReadAsync(office, head)).Count);

        await using (var scope = office.As(piket))
            await scope.ServiceProvider.GetRequiredService<AgendaBook>().FinishAsync(fast, mine[0].Entry);
        Assert.Equal(7, (await ReadAsync(office, piket)).Count);
    }

    [Fact]
    public async Task What_happened_asks_for_a_new_judgement_and_judging_answers_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var piket = await office.HireAsync("piket", Role.DutyOfficer);
        var id = await ReceiveAsync(office, "B-2026-0001", RiskLevel.Medium, piket);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await using var scope = office.As(piket);
        var risk = scope.ServiceProvider.GetRequiredService<CaseRisk>();
        await Assert.ThrowsAsync<RuleException>(() => risk.AskRescoreAsync(id, "tidak-dikenal"));
        await risk.AskRescoreAsync(id, "ancaman-baru");

        Assert.Contains(await ReadAsync(office, piket), line => line is { Kind: "nilai-ulang", Cause: "ancaman-baru" } && line.DueAt == office.Clock.Now);
        await using var db = await office.DbAsync();
        Assert.Equal(office.Clock.Now, (await db.Set<CaseFile>().AsNoTracking().SingleAsync()).RescoreAt);
        Assert.All(await db.Set<AuditEntry>().AsNoTracking().Where(a => a.Action == "minta-nilai-ulang").ToListAsync(), a => Assert.Null(a.Detail));
    }

    private static async Task<IReadOnlyList<AgendaLine>> ReadAsync(TestOffice office, OfficerCard officer)
    {
        await using var scope = office.As(officer);
        return await scope.ServiceProvider.GetRequiredService<AgendaBook>().ReadAsync();
    }

    private static async Task<CaseId> ReceiveAsync(TestOffice office, string number, RiskLevel level, OfficerCard holder)
    {
        var now = office.Clock.Now;
        await using var db = await office.DbAsync();
        var file = Given.Judged(CaseFile.Receive(Given.Complaint(at: now), new Receipt(number, null, null, null, now), Given.Due), level, holder.Id, now);
        file.Take(holder.Id, now);
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, now));
        await db.SaveChangesAsync();
        return file.Id;
    }
}
