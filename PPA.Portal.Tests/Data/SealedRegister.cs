using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Data;

/// <summary>A register in which one file is written, read again, and looked for in the raw bytes on disk.</summary>
public sealed class SealedRegister : IAsyncDisposable
{
    private readonly TestOffice _office;

    private SealedRegister(TestOffice office) => _office = office;

    public static async Task<SealedRegister> OpenAsync() => new(await TestOffice.OpenAsync());

    public async Task SaveAsync(CaseFile file, params object[] also)
    {
        await using var db = await _office.DbAsync();
        db.AddRange(also);
        db.Add(file);
        await JournalledAsync(db, file.Id);
    }

    /// <summary>Changes the file that is on disk.</summary>
    public async Task ChangeAsync(CaseFile file, Func<IQueryable<CaseFile>, IQueryable<CaseFile>> with, Action<CaseFile> change)
    {
        await using var db = await _office.DbAsync();
        change(await with(db.Set<CaseFile>()).SingleAsync(c => c.Id == file.Id));
        await JournalledAsync(db, file.Id);
    }

    public async Task<CaseFile> ReadAsync(CaseFile file, Func<IQueryable<CaseFile>, IQueryable<CaseFile>> with)
    {
        await using var db = await _office.DbAsync();
        return await with(db.Set<CaseFile>().AsNoTracking()).SingleAsync(c => c.Id == file.Id);
    }

    public async Task<T> AskAsync<T>(Func<PPA.Portal.Data.PortalDb, Task<T>> question)
    {
        await using var db = await _office.DbAsync();
        return await question(db);
    }

    /// <summary>None of these words stands in the database or its log; the case number does.</summary>
    public async Task MustHideAsync(params string[] secrets)
    {
        var bytes = await RegisterOnDisk.ReadAsync(_office);
        Assert.Contains("-2026-0001", bytes, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, bytes, StringComparison.OrdinalIgnoreCase));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task JournalledAsync(PPA.Portal.Data.PortalDb db, CaseId id)
    {
        db.Journal(new AuditEntry("uji", "sistem", null, id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
    }
}
