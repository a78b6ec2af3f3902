using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>What was answered "created" is there after the power came back, once; faults of the machine are said plainly and harm nothing.</summary>
public sealed class PowerCutTests(ITestOutputHelper output) : IDisposable
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PORTAL_LONG") == "1";
    private readonly TestFolder _folder = new();

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "When the power goes is chance, not a secret.")]
    public async Task Nothing_that_was_acknowledged_is_lost_or_doubled_however_often_the_power_goes()
    {
        await SettleAsync();
        var port = PortalProcess.FreePort();
        var (kept, chance) = (new KeptPromises(), new Random(11));
        for (var cut = 0; cut < (Long ? 25 : 2); cut++)
        {
            await using var portal = await PortalProcess.StartAsync(_folder.Path, port);
            var (wanted, gone) = (kept.Count + 5 + chance.Next(40), new CancellationTokenSource());
            var senders = Enumerable.Range(0, 4).Select(sender => SteadySender.SendUntilGoneAsync(portal.Address, $"{cut}-{sender}", kept, gone.Token)).ToList();
            await kept.UntilAsync(wanted, senders);
            await portal.CutAsync();
            await gone.CancelAsync();
            await Task.WhenAll(senders);
            gone.Dispose();
        }

        await WithRegisterAsync(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            var numbers = await db.Set<CaseFile>().Select(c => c.Number).ToListAsync();
            Assert.Empty(kept.Numbers.Except(numbers));
            Assert.Equal(kept.Count, kept.Numbers.Distinct().Count());
            Assert.Equal(numbers.Count, numbers.Distinct().Count());
            Assert.Equal(numbers.Count, await db.Set<IntakeReceipt>().CountAsync());
            Assert.Null((await services.GetRequiredService<AuditTrail>().VerifyAsync()).BrokenAt);
            output.WriteLine($"{kept.Count} answered 201, {numbers.Count} in the register, none lost, none twice");
        });
    }

    [Fact]
    public async Task A_full_disk_refuses_what_it_cannot_keep_and_keeps_what_it_said_it_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        await SettleAsync();
        var room = new FileInfo(_folder.File("portal.db")).Length / 1024 + 400;
        var kept = new KeptPromises();
        string said;
        // A file that may not grow is a disk that is full: the signal for it is ignored, the write fails.
        await using (var portal = PortalProcess.Begin(_folder.Path, PortalProcess.FreePort(), $"trap '' XFSZ; ulimit -f {room}; export DOTNET_EnableWriteXorExecute=0"))
            said = await FillAsync(portal, kept);

        Assert.Contains("Disk basis data penuh", said, StringComparison.Ordinal);
        Assert.NotEqual(0, kept.Count);
        await WithRegisterAsync(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            Assert.Empty(kept.Numbers.Except(await db.Set<CaseFile>().Select(c => c.Number).ToListAsync()));
            Assert.Null((await services.GetRequiredService<AuditTrail>().VerifyAsync()).BrokenAt);
        });
    }

    [Fact]
    public async Task A_lock_held_by_another_process_is_said_and_when_it_goes_work_goes_on()
    {
        await SettleAsync();
        await using var portal = await PortalProcess.StartAsync(_folder.Path, PortalProcess.FreePort());
        using var client = SteadySender.Client(portal.Address);
        await using (var other = new SqliteConnection($"Data Source={_folder.File("portal.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.BeginTransaction(deferred: false);
            using var refused = await SteadySender.SendAsync(client, "terkunci");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("sedang dipakai proses lain", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var taken = await SteadySender.SendAsync(client, "terkunci");
        Assert.Equal((HttpStatusCode.Created, "0001"), (taken.StatusCode, (await SteadySender.NumberAsync(taken)).Split('-')[^1]));
    }

    [Fact]
    public async Task A_cut_off_database_a_lost_key_and_a_locked_file_are_each_said_plainly_and_left_as_they_are()
    {
        await SettleAsync();
        var (database, key) = (_folder.File("portal.db"), _folder.File("keys/portal.keys.json"));
        File.Move(key, key + ".aside");
        await RefusesAsync(database, "tidak ada; kembalikan berkas itu dari cadangan kunci");
        File.Move(key + ".aside", key);

        // The portal waits ten seconds before it gives up.
        if (Long)
            await RefusesAsync(database, "dipakai proses lain", held: true);

        await using (var file = File.OpenWrite(database))
            file.SetLength(file.Length / 2);
        await RefusesAsync(database, "rusak");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Said in one sentence at the end, and not a byte of the database is other than before.</summary>
    /// <param name="held">Somebody else holds it meanwhile.</param>
    private async Task RefusesAsync(string database, string sentence, bool held = false)
    {
        var before = await SumAsync(database);
        // Summing opens and closes the file, and closing it would let go of every lock that this process has on it.
        await using var other = held ? await HoldAsync(database) : null;
        await using var portal = PortalProcess.Begin(_folder.Path, PortalProcess.FreePort());
        Assert.Equal(1, await portal.EndAsync());
        var last = portal.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        Assert.StartsWith("Portal tidak dapat dimulai.", last, StringComparison.Ordinal);
        Assert.Contains(sentence, last, StringComparison.Ordinal);
        if (other is not null)
            await other.CloseAsync();
        Assert.Equal(before, await SumAsync(database));
    }

    private static async Task<SqliteConnection> HoldAsync(string database)
    {
        var other = new SqliteConnection($"Data Source={database};Pooling=False");
        await other.OpenAsync();
        await using var hold = other.CreateCommand();
        hold.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE;";
        await hold.ExecuteNonQueryAsync();
        return other;
    }

    private static async Task<string> SumAsync(string file)
    {
        await using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(await SHA256.HashDataAsync(bytes));
    }

    /// <summary>Sends until something is refused.</summary>
    /// <returns>What was said then.</returns>
    private static async Task<string> FillAsync(PortalProcess portal, KeptPromises kept)
    {
        await portal.ListensAsync();
        using var client = SteadySender.Client(portal.Address);
        for (var i = 0; ; i++)
        {
            using var answer = await SteadySender.SendAsync(client, $"penuh-{i}");
            if (answer.StatusCode != HttpStatusCode.Created)
                return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
            kept.Keep($"{i}", await SteadySender.NumberAsync(answer));
        }
    }

    private Task SettleAsync() => WithRegisterAsync(SteadySender.SettleAsync);

    private async Task WithRegisterAsync(Func<IServiceProvider, Task> act)
    {
        await using (WebApplication app = Program.Compose(["--data", _folder.Path, "--profile", "kota-tebing-tinggi", "--Logging:LogLevel:Default=Warning", "--Upkeep:Times="]))
        {
            await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();
            await act(app.Services);
        }
        TestFolder.LetGo(_folder.File("portal.db"));
    }
}
