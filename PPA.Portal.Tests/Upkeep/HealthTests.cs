using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPA.Portal.Tests.Intake;
using PPA.Portal.Tests.Shell;
using PPA.Portal.Tests.Support;
using PPA.Portal.Upkeep.Figures;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>What a machine that watches is told, and what it is not.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_portal_says_that_it_lives_and_that_it_is_ready_also_on_its_first_day()
    {
        await using var portal = new EmptyPortal();
        await portal.StartAsync();
        using var client = new HttpClient { BaseAddress = portal.Address };

        foreach (var (path, word) in new[] { ("/sehat/hidup", "hidup"), ("/sehat/siap", "siap") })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(word, await answer.Content.ReadAsStringAsync());
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task A_portal_whose_keys_do_not_fit_is_not_ready_and_says_no_more()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var client = new HttpClient { BaseAddress = doors.Address };
        Assert.Equal("siap", await client.GetStringAsync(new Uri("/sehat/siap", UriKind.Relative)));
        await using (var db = await doors.Office.DbAsync())
            await db.Database.ExecuteSqlAsync($"""UPDATE "OfficeSettings" SET "Value" = 'AAAA' WHERE "Name" = 'kunci'""");
        Assert.Equal("siap", await client.GetStringAsync(new Uri("/sehat/siap", UriKind.Relative)));
        doors.Office.Clock.Advance(TimeSpan.FromSeconds(4));

        using var answer = await client.GetAsync(new Uri("/sehat/siap", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("belum siap", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_ledger_of_faults_keeps_part_and_kind_and_never_what_was_filled_in()
    {
        await using var office = await TestOffice.OpenAsync();
        var log = office.The<ILoggerFactory>().CreateLogger("PPA.Portal.Triage.Ladder");
#pragma warning disable CA1848, CA2254 // The very case: a value in a template.
        log.LogError(new InvalidOperationException("rahasia"), "Berkas {Name} gagal", "Melati");
        log.LogWarning("Bukan kesalahan");
#pragma warning restore CA1848, CA2254

        var fault = Assert.Single(office.The<FaultLedger>().Faults);
        Assert.Equal(new LoggedFault("Triage.Ladder", "Gangguan pada bagian ini; rinciannya di log layanan", "InvalidOperationException", null, office.Clock.Now), fault);
    }

    [Fact]
    public async Task The_ledger_keeps_the_number_that_an_officer_reads_out_and_no_other_value_of_that_name()
    {
        await using var office = await TestOffice.OpenAsync();
        var log = office.The<ILoggerFactory>().CreateLogger("PPA.Portal.Shell.FaultBoundary");
#pragma warning disable CA1848 // As the pages log it.
        log.LogError("A page broke: {Number}", "7F3K-2");
        log.LogError("Berkas {Number} gagal", "B-2026-0001");
#pragma warning restore CA1848

        var faults = office.The<FaultLedger>().Faults;
        Assert.Equal([null, "7F3K-2"], faults.Select(f => f.Number));
        Assert.Equal("Halaman terganggu; petugas melihat nomor gangguan", faults[1].Words);
    }

    [Fact]
    public void Every_fault_of_our_own_has_a_sentence()
    {
        var templates = typeof(FaultLedger).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().Where(a => a.Level >= LogLevel.Error).Select(a => a.Message).ToList();
        Assert.True(templates.Count > 15, "the attribute is not to be found any more");
        Assert.DoesNotContain(templates, t => FaultSentences.Of(t) == FaultSentences.Other);
    }
}
