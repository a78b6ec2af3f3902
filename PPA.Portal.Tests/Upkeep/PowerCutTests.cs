using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>What was answered "created" is there after the power came back, once; faults of the machine are said plainly and harm nothing.</summary>
public sealed class PowerCutTests : IDisposable
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PORTAL_LONG") == "1";
    private readonly TestFolder _folder = new();

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "When the power goes is chance, not a secret.")]
    public async Task Nothing_that_was_acknowledged_is_lost_or_doubled_however_often_the_power_goes()
    {
        await SettleAsync();
        var port = PortalProcess.FreePort();
        var (kept, chance) = (new ConcurrentDictionary<string, string>(), new Random(11));
        for (var cut = 0; cut < (Long ? 25 : 2); cut++)
        {
            await using var portal = await PortalProcess.StartAsync(_folder.Path, port);
            var (wanted, gone) = (kept.Count + 5 + chance.Next(40), new CancellationTokenSource());
            var senders = Enumerable.Range(0, 4).Select(sender => SteadySender.SendUntilGoneAsync(portal.Address, $"{cut}-{sender}", kept, gone.Token)).ToList();
            while (kept.Count < wanted && senders.Exists(s => !s.IsCompleted))
                await Task.Delay(5);
            await portal.CutAsync();
            await gone.CancelAsync();
            await Task.WhenAll(senders);
            gone.Dispose();
        }

        await WithRegisterAsync(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            var numbers = await db.Set<CaseFile>().Select(c => c.Number).ToListAsync();
            Assert.Empty(kept.Values.Except(numbers));
            Assert.Equal(kept.Count, kept.Values.Distinct().Count());
            Assert.Equal(numbers.Count, numbers.Distinct().Count());
            Assert.Equal(numbers.Count, await db.Set<IntakeReceipt>().CountAsync());
            Assert.Null((await services.GetRequiredService<AuditTrail>().VerifyAsync()).BrokenAt);
        });
    }

    [Fact]
    public async Task A_full_disk_refuses_what_it_cannot_keep_and_keeps_what_it_said_it_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        await SettleAsync();
        var room = new FileInfo(_folder.File("portal.db")).Length / 1024 + 400;
        var kept = new ConcurrentDictionary<string, string>();
        HttpStatusCode last;
        // A file that may not grow is a disk that is full: the signal for it is ignored, the write fails.
        await using (var portal = PortalProcess.Begin(_folder.Path, PortalProcess.FreePort(), $"trap '' XFSZ; ulimit -f {room}; export DOTNET_EnableWriteXorExecute=0"))
            last = await FillAsync(portal, kept);

        Assert.InRange((int)last, 500, 599);
        Assert.NotEmpty(kept);
        await WithRegisterAsync(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            Assert.Empty(kept.Values.Except(await db.Set<CaseFile>().Select(c => c.Number).ToListAsync()));
            Assert.Null((await services.GetRequiredService<AuditTrail>().VerifyAsync()).BrokenAt);
        });
    }

    [Fact]
    public async Task A_cut_off_database_a_lost_key_and_a_locked_file_are_each_said_plainly_and_left_as_they_are()
    {
        await SettleAsync();
        var (database, key) = (_folder.File("portal.db"), _folder.File("keys/portal.keys.json"));
        File.Move(key, key + ".aside");
        await RefusesAsync(database, "tidak ada; kembalikan berkas itu dari cadangan kunci");
        File.Move(key + ".aside", key);

        // The portal waits half a minute before it gives up.
        if (Long)
        {
            await using var other = new SqliteConnection($"Data Source={database};Pooling=False");
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE;";
            await hold.ExecuteNonQueryAsync();
            await RefusesAsync(database, "dipakai proses lain");
        }

        await using (var file = File.OpenWrite(database))
            file.SetLength(file.Length / 2);
        await RefusesAsync(database, "rusak");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Said in one sentence at the end, and not a byte of the database is other than before.</summary>
    private async Task RefusesAsync(string database, string sentence)
    {
        var before = await SumAsync(database);
        await using var portal = PortalProcess.Begin(_folder.Path, PortalProcess.FreePort());
        Assert.Equal(1, await portal.EndAsync());
        var last = portal.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        Assert.StartsWith("Portal tidak dapat dimulai.", last, StringComparison.Ordinal);
        Assert.Contains(sentence, last, StringComparison.Ordinal);
        Assert.Equal(before, await SumAsync(database));
    }

    private static async Task<string> SumAsync(string file)
    {
        await using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(await SHA256.HashDataAsync(bytes));
    }

    private static async Task<HttpStatusCode> FillAsync(PortalProcess portal, ConcurrentDictionary<string, string> kept)
    {
        using var client = SteadySender.Client(portal.Address);
        for (var i = 0; ; i++)
        {
            try
            {
                using var answer = await SteadySender.SendAsync(client, $"penuh-{i}");
                if (answer.StatusCode != HttpStatusCode.Created)
                    return answer.StatusCode;
                kept[$"{i}"] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("nomor").GetString()!;
            }
            catch (HttpRequestException) when (kept.IsEmpty)
            {
                // Not there yet.
                await Task.Delay(50);
            }
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
