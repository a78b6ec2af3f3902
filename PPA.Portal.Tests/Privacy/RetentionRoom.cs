using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Privacy.Retention;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Privacy;

/// <summary>An office with a retention schedule, one who proposes and one who approves.</summary>
internal sealed class RetentionRoom : IAsyncDisposable
{
    private const string Periods = """
        - { kode: dewasa, nama: Kasus dewasa, jenis: kasus-dewasa, tahun: 5, dari: berakhir, dasar: "JRA 4.1", nasib: musnah }
        - { kode: anak, nama: Kasus anak, jenis: kasus-anak, tahun: 2, dari: dewasa, dasar: "JRA 4.2", nasib: tinjau }
        - { kode: keluhan, nama: Keluhan, jenis: keluhan, tahun: "", dari: berakhir, dasar: "", nasib: permanen }
        - { kode: tamu, nama: Buku tamu, jenis: buku-tamu, tahun: 2, dari: dicatat, dasar: "JRA 5.3", nasib: musnah }
        - { kode: permintaan, nama: Permintaan, jenis: permintaan-data, tahun: 5, dari: diputus, dasar: "JRA 5.4", nasib: musnah }
        - { kode: konsep, nama: Konsep surat, jenis: konsep-surat, tahun: 1, dari: dicatat, dasar: "JRA 5.5", nasib: musnah }
        """;

    private readonly TestFolder _folder;
    private int _number;

    private RetentionRoom(TestFolder folder, TestOffice office) => (_folder, Office) = (folder, office);

    public TestOffice Office { get; }

    public OfficerCard Keeper { get; private set; } = null!;

    public OfficerCard Head { get; private set; } = null!;

    public static DateTime Now => TestClock.MondayMorning;

    public static async Task<RetentionRoom> OpenAsync(bool shipped = false)
    {
        var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.File("retensi.yaml"), Periods);
        var room = new RetentionRoom(folder, await TestOffice.OpenAsync(also: builder =>
        {
            if (!shipped)
                builder.Services.AddSingleton(RetentionSchedule.Read(folder.File("retensi.yaml")));
        }));
        (room.Keeper, room.Head) = (await room.Office.HireAsync("admin", Role.Administrator), await room.Office.HireAsync("kadis", Role.AgencyHead));
        return room;
    }

    /// <summary>A case of a past year, closed at that moment.</summary>
    /// <param name="age">Of the victim, when it was received a month before.</param>
    public async Task<CaseFile> ClosedAsync(DateTime closedAt, int? age = 30, Action<CaseFile>? before = null)
    {
        var at = closedAt.AddMonths(-1);
        var file = CaseFile.Receive(Given.Complaint(at: at, age: age), new Receipt($"B-{at.Year}-{++_number:0000}", null, null, null, at), Given.Due);
        file.RecordFirstResponse("Dihubungi.", Keeper.Id, at);
        before?.Invoke(file);
        file.Close("Selesai.", Keeper.Id, Head.Id, closedAt);
        await SaveAsync(db => db.Add(file), file.Id);
        return file;
    }

    public async Task SaveAsync(Action<PortalDb> change, CaseId? file = null)
    {
        await using var db = await Office.DbAsync();
        change(db);
        db.Journal(new AuditEntry("uji", "sistem", null, file, null, null, Office.Clock.Now));
        await db.SaveChangesAsync();
    }

    public async Task<T> AskAsync<T>(Func<PortalDb, Task<T>> question)
    {
        await using var db = await Office.DbAsync();
        return await question(db);
    }

    public Task DoAsync<T>(OfficerCard who, Func<T, Task> verb) where T : notnull => DoAsync<T, bool>(who, async service =>
    {
        await verb(service);
        return true;
    });

    public async Task<TAnswer> DoAsync<T, TAnswer>(OfficerCard who, Func<T, Task<TAnswer>> verb) where T : notnull
    {
        await using var scope = Office.As(who);
        return await verb(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>What is due of a class.</summary>
    public async Task<IReadOnlyList<DueItem>> DueAsync(string code) =>
        (await DoAsync<DueReading, IReadOnlyList<DueClass>>(Keeper, due => due.ReadAsync())).Single(d => d.Class.Code == code).Items;

    public Task ProposeAsync(string code, params Guid[] chosen) => DoAsync<Proposals>(Keeper, p => p.ProposeAsync(code, chosen, "Lewat masa simpan"));

    public async Task<Guid> WaitingAsync() => await AskAsync(db => db.Set<DestructionProposal>().Where(p => p.State == ProposalState.Waiting).Select(p => p.Id).SingleAsync());

    /// <summary>Proposes by one, approves by the other.</summary>
    /// <returns>Number of the certificate.</returns>
    public async Task<string> DestroyAsync(string code, params Guid[] chosen)
    {
        await ProposeAsync(code, chosen);
        var id = await WaitingAsync();
        return await DoAsync<Proposals, string>(Head, p => p.ApproveAsync(id));
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        _folder.Dispose();
    }
}
