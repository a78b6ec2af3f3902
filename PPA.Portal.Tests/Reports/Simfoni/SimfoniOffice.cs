using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports.Simfoni;

/// <summary>An office with a data officer and cases for SIMFONI.</summary>
internal sealed class SimfoniOffice : IAsyncDisposable
{
    private SimfoniOffice(TestOffice office, OfficerCard data, OfficerCard lead) => (Office, Data, Lead) = (office, data, lead);

    public TestOffice Office { get; }

    public OfficerCard Data { get; }

    public OfficerCard Lead { get; }

    public static async Task<SimfoniOffice> OpenAsync()
    {
        var office = await TestOffice.OpenAsync();
        return new SimfoniOffice(office, await office.HireAsync("yusuf", Role.DataOfficer), await office.HireAsync("aisyah", Role.SubCoordinator));
    }

    /// <summary>Writes a case of which nothing is missing.</summary>
    public async Task<CaseFile> FileAsync(string number = "B-2026-0001", bool whole = true)
    {
        var file = GivenFile.Case(number: number);
        if (whole)
        {
            Complete(file, file.Victim());
            file.GiveService(new ServiceFacts("kesehatan", "puskesmas", null, null, new DateOnly(2026, 11, 23), null), GivenFile.Rina, GivenFile.Nine);
        }
        await using var db = await Office.DbAsync();
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, Office.Clock.Now));
        await db.SaveChangesAsync();
        return file;
    }

    /// <summary>Changes a stored case.</summary>
    public async Task ChangeAsync(CaseFile which, Action<CaseFile> change)
    {
        await using var db = await Office.DbAsync();
        var file = await db.Set<CaseFile>().Include(c => c.People).Include(c => c.Relations).Include(c => c.Services).Include(c => c.SimfoniEntries)
            .Include(c => c.Prompts).Include(c => c.Agenda).AsSplitQuery().SingleAsync(c => c.Id == which.Id);
        change(file);
        db.Journal(new AuditEntry("ubah", "sistem", null, file.Id, null, null, Office.Clock.Now));
        await db.SaveChangesAsync();
    }

    /// <summary>Asks a service as an officer.</summary>
    public async Task<T> AskAsync<TService, T>(OfficerCard officer, Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = Office.As(officer);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task DoAsync<TService>(OfficerCard officer, Func<TService, Task> act) where TService : notnull => AskAsync<TService, bool>(officer, async service =>
    {
        await act(service);
        return true;
    });

    public async Task<IReadOnlyList<AuditEntry>> TrailAsync(params string[] actions)
    {
        await using var db = await Office.DbAsync();
        return await db.Set<AuditEntry>().AsNoTracking().Where(a => actions.Contains(a.Action)).OrderBy(a => a.Sequence).ToListAsync();
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private static void Complete(CaseFile file, Person victim) => file.CorrectPerson(
        victim.Id, victim.Facts with { Education = "slta", Occupation = "ibu-rumah-tangga", Marital = "menikah", Disability = Answer.No }, "Dilengkapi", GivenFile.Rina, GivenFile.Nine);
}
