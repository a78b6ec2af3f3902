using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Shell;
using PPA.Portal.Shell.Verbs;
using PPA.Portal.Tests.Accounts;
using PPA.Portal.Tests.Upkeep;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Live;

/// <summary>The faults of the machine on PostgreSQL, as <see cref="PowerCutTests"/> has them for a file: each is said plainly, and harms nothing.</summary>
public sealed class ServerFaultTests(SettledServer settled, ITestOutputHelper output) : IClassFixture<SettledServer>, IAsyncLifetime
{
    private const int OldLines = 20;
    private static readonly bool Long = Environment.GetEnvironmentVariable("PORTAL_LONG") == "1";

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Whatever became of one test, the next finds a server.</summary>
    public async Task DisposeAsync()
    {
        if (settled.Server.IsWell)
            return;
        await settled.Server.KillAsync();
        await settled.Server.StartAsync();
    }

    [Fact]
    public async Task A_server_that_dies_and_comes_back_under_load_loses_nothing_and_the_portal_goes_on_by_itself()
    {
        await using var portal = await PortalProcess.StartAsync(settled.Folder, PortalProcess.FreePort(), settled.Arguments());
        var kept = new KeptPromises();
        for (var round = 0; round < (Long ? 12 : 2); round++)
        {
            using var gone = new CancellationTokenSource();
            var name = $"mati-{Guid.NewGuid():N}";
            var senders = Enumerable.Range(0, 4).Select(s => SteadySender.SendUntilGoneAsync(portal.Address, $"{name}-{s}", kept, gone.Token)).ToList();
            await kept.UntilAsync(kept.Count + 10, senders);
            await settled.Server.KillAsync();
            await SeeSentencesAsync(portal);
            await settled.Server.StartAsync();
            await kept.UntilAsync(kept.Count + 10, senders);
            await gone.CancelAsync();
            await Task.WhenAll(senders);
        }
        Assert.True(kept.Count >= 40);
        await SeeKeptAsync(kept);
        output.WriteLine($"{kept.Count} answered 201, none lost, none twice");
    }

    [Fact]
    public async Task A_full_disk_of_the_server_refuses_what_it_cannot_keep_and_keeps_what_it_said_it_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        var kept = new KeptPromises();
        await settled.Server.KillAsync();
        // Half a page more than whole ones: the last write falls short, as on a disk that is full.
        await settled.Server.StartAsync(limit: 6 * 1024 + 4);
        await using (var portal = await PortalProcess.StartAsync(settled.Folder, PortalProcess.FreePort(), settled.Arguments()))
        {
            using var client = SteadySender.Client(portal.Address);
            var name = $"penuh-{Guid.NewGuid():N}";
            for (var i = 0; ; i++)
            {
                using var answer = await SteadySender.SendAsync(client, $"{name}-{i}", longer: 100_000);
                if (answer.StatusCode == HttpStatusCode.Created)
                {
                    kept.Keep($"{i}", await SteadySender.NumberAsync(answer));
                    continue;
                }
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.Contains("Disk basis data penuh", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                break;
            }
            Assert.NotEqual(0, kept.Count);
            await settled.Server.KillAsync();
            await settled.Server.StartAsync();

            // With room again the same portal takes the same complaint, as soon as it has let go of its old lines.
            var tries = 0;
            while (!await TakesAsync(client, $"{name}-{kept.Count}"))
                Assert.InRange(++tries, 0, OldLines);
        }
        await SeeKeptAsync(kept);
    }

    [Fact]
    public async Task A_table_that_somebody_else_holds_is_said_and_when_it_goes_work_goes_on()
    {
        await using var portal = await PortalProcess.StartAsync(settled.Folder, PortalProcess.FreePort(), settled.Arguments(patience: 2));
        using var client = SteadySender.Client(portal.Address);
        var (kept, name) = (new KeptPromises(), $"terkunci-{Guid.NewGuid():N}");
        await using (var other = new NpgsqlConnection(settled.Server.Connection + ";Pooling=false"))
        {
            await other.OpenAsync();
            await using var hold = await other.BeginTransactionAsync();
            await using (var table = new NpgsqlCommand("""LOCK TABLE "CaseFiles" IN ACCESS EXCLUSIVE MODE""", other, hold))
                await table.ExecuteNonQueryAsync();
            using var refused = await SteadySender.SendAsync(client, name);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("sedang dipakai proses lain", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var taken = await SteadySender.SendAsync(client, name);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        kept.Keep(name, await SteadySender.NumberAsync(taken));
        await SeeKeptAsync(kept);
    }

    [Fact]
    public async Task A_missing_key_is_said_at_the_start_and_by_the_check_and_no_other_is_made()
    {
        var aside = settled.Key + ".aside";
        File.Move(settled.Key, aside);
        try
        {
            await RefusesAsync("tidak ada; kembalikan berkas itu dari cadangan kunci");
            var said = new List<string>();
            Assert.Equal(2, await OfficeCommands.TryRunAsync(["check", "--data", settled.Folder, .. settled.Arguments()[..2]], with => Program.Compose(with), new VerbVoice(said.Add, said.Add)));
            Assert.Contains(said, line => line.StartsWith("baik", StringComparison.Ordinal) && line.Contains("Basis data: PostgreSQL ", StringComparison.Ordinal));
            Assert.Contains(said, line => line.StartsWith("salah", StringComparison.Ordinal) && line.Contains("keys restore", StringComparison.Ordinal));
            Assert.Contains(said, line => line.StartsWith("salah", StringComparison.Ordinal) && line.Contains("tidak menunggu disk", StringComparison.Ordinal));
            Assert.False(File.Exists(settled.Key));
        }
        finally
        {
            File.Move(aside, settled.Key);
        }
    }

    [Fact]
    public async Task A_cut_off_file_of_the_server_is_said_at_the_start_and_left_as_it_is()
    {
        await settled.WithRegisterAsync(WriteTrailAsync);
        var file = Path.Combine(settled.Server.Files, await settled.AskAsync<string>("""SELECT pg_relation_filepath('"AuditEntries"')"""));
        await settled.AskAsync<object>("CHECKPOINT; SELECT 1");
        await settled.Server.KillAsync();
        var whole = await File.ReadAllBytesAsync(file);
        await using (var cut = File.OpenWrite(file))
            cut.SetLength(whole.Length / 2 / 8192 * 8192);
        await settled.Server.StartAsync();
        try
        {
            await RefusesAsync("rusak");
        }
        finally
        {
            await settled.Server.KillAsync();
            await File.WriteAllBytesAsync(file, whole);
            await settled.Server.StartAsync();
        }
    }

    [Fact]
    public async Task A_check_on_a_server_that_does_not_answer_says_so()
    {
        var said = new List<string>();
        string[] nowhere = ["--Data:Provider=Postgres", "--Data:Connection=Host=127.0.0.1;Port=1;Database=portal;Username=portal"];
        Assert.Equal(2, await OfficeCommands.TryRunAsync(["check", "--data", settled.Folder, .. nowhere], with => Program.Compose(with), new VerbVoice(said.Add, said.Add)));
        Assert.Contains(said, line => line.StartsWith("salah", StringComparison.Ordinal) && line.Contains("Basis data: Server PostgreSQL tidak menjawab", StringComparison.Ordinal));
    }

    /// <summary>What a machine, a watcher and an officer at the door read meanwhile: a sentence, never a stack.</summary>
    private static async Task SeeSentencesAsync(PortalProcess portal)
    {
        using var client = SteadySender.Client(portal.Address);
        using var answer = await SteadySender.SendAsync(client, "sementara-itu");
        var machine = await answer.Content.ReadAsStringAsync();
        using var visitor = new Visitor(portal.Address);
        using var door = await visitor.SignInAsync("pengelola");
        var officer = await door.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (answer.StatusCode, door.StatusCode));
        Assert.All([machine, officer], words => Assert.Contains("Basis data sedang tidak menjawab", words, StringComparison.Ordinal));
        Assert.All([machine, officer], words => Assert.DoesNotContain("Npgsql", words, StringComparison.Ordinal));
        using var live = await client.GetAsync(new Uri("/sehat/hidup", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    private static async Task<bool> TakesAsync(HttpClient client, string once)
    {
        using var answer = await SteadySender.SendAsync(client, once, longer: 100_000);
        return answer.StatusCode == HttpStatusCode.Created;
    }

    private Task SeeKeptAsync(KeptPromises kept) => settled.WithRegisterAsync(async services =>
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var numbers = await db.Set<CaseFile>().Select(c => c.Number).ToListAsync();
        Assert.Empty(kept.Numbers.Except(numbers));
        Assert.Equal(kept.Count, kept.Numbers.Distinct().Count());
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(numbers.Count, await db.Set<IntakeReceipt>().CountAsync());
        Assert.Null((await services.GetRequiredService<AuditTrail>().VerifyAsync()).BrokenAt);
    });

    private async Task RefusesAsync(string sentence)
    {
        var before = await settled.AskAsync<long>("""SELECT count(*) FROM "CookieKeys" """);
        await using var portal = PortalProcess.Begin(settled.Folder, PortalProcess.FreePort(), null, settled.Arguments());
        Assert.Equal(1, await portal.EndAsync());
        var last = portal.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        Assert.StartsWith("Portal tidak dapat dimulai.", last, StringComparison.Ordinal);
        Assert.Contains(sentence, last, StringComparison.Ordinal);
        Assert.Equal(before, await settled.AskAsync<long>("""SELECT count(*) FROM "CookieKeys" """));
    }

    /// <summary>A trail that fills several pages.</summary>
    private static async Task WriteTrailAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        for (var line = 0; line < 200; line++)
            db.Journal(new AuditEntry("uji-rusak", "sistem", null, null, null, null, now));
        await db.SaveChangesAsync();
    }
}
