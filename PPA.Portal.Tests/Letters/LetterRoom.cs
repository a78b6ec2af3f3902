using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Drafting;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters;

/// <summary>An office with a duty officer who writes letters, two heads who sign them, and one case.</summary>
internal sealed class LetterRoom : IAsyncDisposable
{
    public const string Password = "Sandi-Rekaan-2026";

    private LetterRoom(TestOffice office) => Office = office;

    public TestOffice Office { get; }

    public OfficerCard Writer { get; private set; } = null!;

    public OfficerCard Division { get; private set; } = null!;

    public OfficerCard Head { get; private set; } = null!;

    public CaseFile File { get; private set; } = null!;

    public static async Task<LetterRoom> OpenAsync()
    {
        var room = new LetterRoom(await TestOffice.OpenAsync());
        (room.Writer, room.Division, room.Head) = (await room.HireAsync("piket", Role.DutyOfficer), await room.HireAsync("kabid", Role.DivisionHead), await room.HireAsync("kadis", Role.AgencyHead));
        room.File = CaseFile.Receive(Given.Complaint(), new Receipt("B-2026-0001", null, null, null, room.Office.Clock.Now), Given.Due);
        await room.SaveAsync(db => db.Add(room.File));
        return room;
    }

    public async Task<OfficerCard> HireAsync(string name, params Role[] roles)
    {
        var card = await Office.HireAsync(name, roles);
        await using var db = await Office.DbAsync();
        var officer = await db.Users.SingleAsync(o => o.Id == card.Id.Value);
        officer.GivePassword(Office.The<IPasswordHasher<Officer>>().HashPassword(officer, Password), handedOutAt: null);
        await db.SaveChangesAsync();
        await Office.The<OfficerDirectory>().RefreshAsync();
        return Office.The<OfficerDirectory>().Find(card.Id)!;
    }

    public async Task SaveAsync(Action<PortalDb> change)
    {
        await using var db = await Office.DbAsync();
        change(db);
        db.Journal(new AuditEntry("impor", "sistem", null, File.Id, null, null, Office.Clock.Now));
        await db.SaveChangesAsync();
    }

    public async Task ChangeCaseAsync(Action<CaseFile> change)
    {
        await using var db = await Office.DbAsync();
        change(await db.Set<CaseFile>().WithConsents().WithAccess().Include(c => c.Letters).SingleAsync(c => c.Id == File.Id));
        db.Journal(new AuditEntry("impor", "sistem", null, File.Id, null, null, Office.Clock.Now));
        await db.SaveChangesAsync();
    }

    public async Task<T> AsAsync<TService, T>(OfficerCard who, Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = Office.As(who);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task AsAsync<TService>(OfficerCard who, Func<TService, Task> act) where TService : notnull => AsAsync<TService, bool>(who, async service =>
    {
        await act(service);
        return true;
    });

    public Task<Guid> DraftAsync(string kind = "surat-tugas", OfficerCard? by = null) => AsAsync<LetterDrafts, Guid>(by ?? Writer, d => d.StartAsync(File.Number, kind));

    public async Task<Guid> SubmittedAsync(string kind = "surat-tugas")
    {
        var id = await DraftAsync(kind);
        await AsAsync<LetterDrafts>(Writer, d => d.SubmitAsync(id));
        return id;
    }

    public async Task SignAsync(Guid id, OfficerCard? by = null, string? number = null) =>
        await AsAsync<LetterSigning>(by ?? Head, async s => await s.SignAsync(id, (await FindAsync(id)).Version, Password, number));

    public async Task<Letter> FindAsync(Guid id)
    {
        await using var db = await Office.DbAsync();
        return await db.Set<Letter>().AsNoTracking().Include(l => l.Moves).Include(l => l.Remarks).SingleAsync(l => l.Id == id);
    }

    public async Task<CaseFile> CaseAsync()
    {
        await using var db = await Office.DbAsync();
        return await db.Set<CaseFile>().AsNoTracking().WithConsents().Include(c => c.Letters).SingleAsync(c => c.Id == File.Id);
    }

    public async ValueTask DisposeAsync() => await Office.DisposeAsync();
}
