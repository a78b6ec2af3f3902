using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;
using PPA.Portal.Upkeep;
using PPA.Portal.Upkeep.Calls;
using PPA.Portal.Upkeep.Checks;
using PPA.Portal.Upkeep.Figures;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>What of the server cannot wait is said to those who can act, where they are.</summary>
public sealed class HouseCallTests : IAsyncLifetime
{
    private TestOffice _office = null!;

    public async Task InitializeAsync() => _office = await TestOffice.OpenInFileAsync();

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task A_copy_that_did_not_come_for_a_night_calls_and_the_next_one_ends_it()
    {
        await KeepAsync(n => n with { LastBackup = Copied(Now) });
        _office.Clock.Advance(TimeSpan.FromHours(26));
        Assert.Empty(Look());

        _office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["Cadangan terlambat: Yang terakhir dibuat 26 jam lalu."], Look());

        await KeepAsync(n => n with { LastBackup = Copied(Now) });
        Assert.Empty(Look());
    }

    [Fact]
    public async Task A_copy_that_failed_calls_with_its_cause_even_while_the_one_before_is_fresh()
    {
        await KeepAsync(n => n with { LastBackup = Copied(Now), BackupFault = new UpkeepFault(Now, "Disk tujuan penuh.") });
        Assert.Equal(["Cadangan gagal: baru saja: Disk tujuan penuh."], Look());
    }

    [Fact]
    public async Task A_drill_that_failed_or_was_forgotten_for_two_weeks_calls()
    {
        await KeepAsync(n => n with { LastBackup = Copied(Now.AddDays(14)), LastDrill = new DrillRecord(Now, "portal.cadangan", 10, 1, null) });
        _office.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Empty(Look());
        _office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["Uji pulih terlambat: Cadangan terakhir dicoba dipulihkan 14 hari lalu."], Look());

        await KeepAsync(n => n with { LastDrill = new DrillRecord(Now, "portal.cadangan", 0, 0, "Berkasnya terpotong.") });
        Assert.Equal(["Uji pulih gagal: baru saja: Berkasnya terpotong."], Look());
    }

    [Theory]
    [InlineData(Disks.Low, null)]
    [InlineData(Disks.Low - 1, "Disk server hampir penuh")]
    [InlineData(Disks.Least - 1, "Disk server penuh")]
    public void A_disk_that_fills_calls_before_it_is_full(long free, string? what) =>
        Assert.Equal(what, HouseCalls.Room(free).SingleOrDefault()?.What);

    [Fact]
    public void A_register_that_was_never_copied_yet_is_left_to_its_first_minute() => Assert.Empty(Look());

    [Fact]
    public async Task The_administrator_and_the_heads_are_told_and_nobody_else_and_it_rings_once_per_change()
    {
        await KeepAsync(n => n with { BackupFault = new UpkeepFault(Now, "Disk tujuan penuh.") });
        var rings = 0;
        using var ear = _office.The<LiveFeed>().Listen(Topic.HouseChanged, () => rings++);

        Assert.True(_office.The<HouseCallWatch>().Look());
        Assert.False(_office.The<HouseCallWatch>().Look());

        Assert.Equal(1, rings);
        foreach (var (role, hears, cures) in new[] { (Role.Administrator, 1, true), (Role.AgencyHead, 1, false), (Role.DivisionHead, 1, false), (Role.DutyOfficer, 0, false), (Role.SubCoordinator, 0, false) })
        {
            await using var scope = _office.As(await _office.HireAsync(role.ToString().ToLowerInvariant(), role));
            var desk = scope.ServiceProvider.GetRequiredService<HouseCallDesk>();
            Assert.Equal((hears, cures), (desk.Now.Count, desk.MayCure));
        }
        await using var nobody = _office.As(null);
        Assert.Empty(nobody.ServiceProvider.GetRequiredService<HouseCallDesk>().Now);
    }

    [Fact]
    public async Task A_register_on_a_server_is_judged_by_the_age_of_its_newest_dump()
    {
        var (settings, records) = (_office.The<UpkeepSettings>(), _office.The<UpkeepRecords>());
        var server = new DatabaseChoice(DatabaseProvider.Postgres, "Host=127.0.0.1");
        var calls = new HouseCalls(records, settings, _office.The<DataFolder>(), server, _office.Clock);
        var care = new CareCheck(records, server, settings, _office.Clock);
        Assert.Empty(Few(calls));
        Assert.Contains("belum ada berkas .dump", care.Look(null)[0].Says, StringComparison.Ordinal);

        Directory.CreateDirectory(settings.Folder);
        var dump = Path.Combine(settings.Folder, "portal-2026-11-23.dump");
        await File.WriteAllTextAsync(dump, "isi");
        File.SetLastWriteTimeUtc(dump, Now);
        Assert.Empty(Few(calls));
        Assert.Equal(Finding.Fine, care.Look(null)[0].Finding);

        _office.Clock.Advance(TimeSpan.FromHours(27));
        Assert.Equal(["Cadangan terlambat: Yang terakhir dibuat 27 jam lalu."], Few(calls));
    }

    [Fact]
    public async Task Whoever_watches_from_outside_reads_how_old_the_copy_is_and_how_much_cannot_wait()
    {
        await KeepAsync(n => n with { LastBackup = Copied(Now.AddHours(-30)) });
        _office.The<HouseCallWatch>().Look();
        var meter = _office.Services.GetServices<IHostedService>().OfType<PortalMeter>().Single();
        await meter.StartAsync(default);
        var read = new Dictionary<string, double>();
        using var listener = new MeterListener();
        // Other tests beside this one have meters of the same name.
        listener.InstrumentPublished = (instrument, ear) =>
        {
            if (instrument.Meter.Name == PortalMeter.Name && instrument.Meter.Scope == _office.The<IMeterFactory>())
                ear.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => read[instrument.Name] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => read[instrument.Name] = value);
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => read[instrument.Name] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        await meter.StopAsync(default);

        Assert.Equal(TimeSpan.FromHours(30).TotalSeconds, read["portal.backup.age"]);
        Assert.Equal(-1, read["portal.drill.age"]);
        Assert.InRange(read["portal.house.calls"], 1, 2);
        Assert.True(read["portal.disk.free"] > 0);
        Assert.Equal(0, read["portal.screens"]);
    }

    private DateTime Now => _office.Clock.Now;

    private static BackupRecord Copied(DateTime at) => new(at, "portal.cadangan", 1_000, 0);

    private Task KeepAsync(Func<UpkeepNotes, UpkeepNotes> change) => _office.The<UpkeepRecords>().KeepAsync(change);

    private List<string> Look() => Few(_office.The<HouseCalls>());

    // How full this machine's own disk is does not belong here.
    private static List<string> Few(HouseCalls calls) => [.. calls.Look().Where(c => !c.What.StartsWith("Disk", StringComparison.Ordinal)).Select(c => $"{c.What}: {c.Says}")];
}
