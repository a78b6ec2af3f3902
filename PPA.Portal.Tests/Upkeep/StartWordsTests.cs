using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PPA.Portal.Data;
using PPA.Portal.Shell;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>What the operator reads at start: one sentence where it does not start, one line of JSON where the log is JSON.</summary>
public sealed class StartWordsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_database_that_was_cut_off_or_is_none_is_said_in_one_sentence_without_a_stack()
    {
        await using (var app = Program.Compose(["--data", _folder.Path, "--Logging:LogLevel:Default=Warning"]))
            await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();
        var database = _folder.File("portal.db");
        TestFolder.LetGo(database);
        var whole = await File.ReadAllBytesAsync(database);

        foreach (var broken in new[] { whole[..(whole.Length / 2)], [.. whole.Take(100), .. new byte[whole.Length - 100]], "ini bukan basis data"u8.ToArray() })
        {
            await File.WriteAllBytesAsync(database, broken);
            await using var portal = PortalProcess.Begin(_folder.Path, PortalProcess.FreePort());

            Assert.Equal(1, await portal.EndAsync());
            var line = Assert.Single(portal.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            Assert.Equal($"Portal tidak dapat dimulai. Berkas {database} bukan basis data portal atau rusak. Pindahkan berkas itu, lalu pulihkan dari cadangan.", line);
            Assert.Equal(broken, await File.ReadAllBytesAsync(database));
        }
    }

    [Fact]
    public async Task A_register_that_comes_from_a_copy_opens_although_it_has_no_log_yet()
    {
        for (var round = 0; round < 2; round++)
        {
            await using (var app = Compose("--Upkeep:Times="))
                await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();
            TestFolder.LetGo(_folder.File("portal.db"));
            await using var copied = new SqliteConnection($"Data Source={_folder.File("portal.db")};Pooling=False");
            await copied.OpenAsync();
            await using var mode = copied.CreateCommand();
            mode.CommandText = "PRAGMA journal_mode=DELETE";
            Assert.Equal("delete", await mode.ExecuteScalarAsync());
        }
    }

    [Fact]
    public void Where_the_log_is_json_the_first_words_are_too()
    {
        const string words = "Data: /var/lib/\"portal\".db\nbaris kedua";
        Assert.Equal(words, Voice(null).Worded(words));

        var line = Voice("json").Worded(words);

        Assert.DoesNotContain('\n', line);
        Assert.Equal(words, JsonDocument.Parse(line).RootElement.GetProperty("Message").GetString());
    }

    [Fact]
    public async Task A_proxy_on_another_machine_is_believed_only_where_the_settings_name_it()
    {
        await using var app = Compose("--Proxy:Addresses=10.0.0.5, 10.0.0.6");
        var options = app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        Assert.Empty(new[] { IPAddress.Parse("10.0.0.5"), IPAddress.Parse("10.0.0.6") }.Except(options.KnownProxies));
        Assert.DoesNotContain(IPAddress.Parse("10.0.0.7"), options.KnownProxies);

        var refusal = Assert.Throws<ArgumentException>(() => Compose("--Proxy:Addresses=proxy.kantor"));
        Assert.Contains("proxy.kantor", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private WebApplication Compose(string setting) => Program.Compose(["--data", _folder.Path, "--Logging:LogLevel:Default=Warning", setting]);

    private static StartVoice Voice(string? formatter) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("Logging:Console:FormatterName", formatter)]).Build(), new TestClock());
}
