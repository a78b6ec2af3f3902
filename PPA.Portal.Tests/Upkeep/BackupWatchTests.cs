using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Office;
using PPA.Portal.Tests.Support;
using PPA.Portal.Upkeep;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>The copy of the day comes by itself, once, and comes late rather than never.</summary>
public sealed class BackupWatchTests
{
    [Fact]
    public async Task A_copy_is_taken_once_after_its_time_and_tried_now_and_then()
    {
        await using var office = await OpenAsync();
        var watch = office.The<BackupWatch>();

        Assert.True(await watch.RoundAsync());
        Assert.False(await watch.RoundAsync());
        var first = office.The<UpkeepRecords>().Read();
        Assert.Null(first.LastDrill!.Fault);

        office.Clock.Advance(TimeSpan.FromHours(16));
        Assert.False(await watch.RoundAsync());
        office.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.True(await watch.RoundAsync());
        Assert.Equal(first.LastDrill, office.The<UpkeepRecords>().Read().LastDrill);
        Assert.Equal(2, BackupFile.In(office.The<UpkeepSettings>().Folder, demo: false).Count);
    }

    [Fact]
    public async Task A_copy_that_failed_is_tried_again_half_an_hour_later()
    {
        await using var office = await OpenAsync();
        var place = office.The<UpkeepSettings>().Folder;
        await File.WriteAllTextAsync(place, "bukan folder");

        await Assert.ThrowsAsync<UpkeepRefusedException>(() => office.The<BackupWatch>().RoundAsync());
        File.Delete(place);
        Assert.False(await office.The<BackupWatch>().RoundAsync());
        office.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.True(await office.The<BackupWatch>().RoundAsync());
    }

    [Fact]
    public async Task A_copy_from_ahead_of_time_does_not_stand_in_the_way_of_the_next()
    {
        await using var office = await OpenAsync();
        office.Clock.Jump(TimeSpan.FromDays(3));
        Assert.True(await office.The<BackupWatch>().RoundAsync());

        office.Clock.Jump(TimeSpan.FromDays(-3));

        Assert.True(await office.The<BackupWatch>().RoundAsync());
        Assert.False(await office.The<BackupWatch>().RoundAsync());
    }

    [Fact]
    public async Task Old_copies_go_by_the_rule_and_files_of_others_stay()
    {
        await using var office = await OpenAsync();
        var place = office.The<UpkeepSettings>().Folder;
        Directory.CreateDirectory(place);
        foreach (var day in Enumerable.Range(2, 60))
            await File.WriteAllTextAsync(Path.Combine(place, BackupFile.NameOf(false, office.Clock.Now.AddDays(-day))), "lama");
        string[] others = ["catatan.txt", "portal-demo-20200101T000000Z.cadangan", "portal-2020.cadangan"];
        foreach (var other in others)
            await File.WriteAllTextAsync(Path.Combine(place, other), "milik orang lain");

        await office.The<BackupWatch>().RoundAsync();

        Assert.InRange(BackupFile.In(place, demo: false).Count, 8, 13);
        Assert.All(others, other => Assert.True(File.Exists(Path.Combine(place, other))));
    }

    [Fact]
    public void The_next_copy_is_planned_in_the_time_of_the_office()
    {
        var jayapura = new OfficeTime(OfficeZone.Find("Asia/Jayapura")!);
        Assert.Equal(new DateTime(2026, 11, 23, 16, 30, 0, DateTimeKind.Utc), BackupWatch.Next([new TimeOnly(1, 30)], jayapura, TestClock.MondayMorning));
        Assert.Equal(new DateTime(2026, 11, 22, 16, 30, 0, DateTimeKind.Utc), BackupWatch.Latest([new TimeOnly(1, 30)], jayapura, TestClock.MondayMorning));
        Assert.Null(BackupWatch.Latest([], jayapura, TestClock.MondayMorning));
    }

    [Fact]
    public async Task An_account_changed_from_the_command_line_ends_the_open_screens()
    {
        await using var house = await KeptHouse.OpenAsync();
        var follower = house.Office.The<AccountsFollower>();
        await follower.RoundAsync();
        var before = house.Office.The<OfficerDirectory>().Find(house.Duty.Id)!.Stamp;

        Assert.Equal(0, await house.RunAsync("user", "reset", "rina"));

        Assert.True(await follower.RoundAsync());
        Assert.NotEqual(before, house.Office.The<OfficerDirectory>().Find(house.Duty.Id)!.Stamp);
        Assert.False(await follower.RoundAsync());
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenInFileAsync(builder =>
    {
        var settings = (UpkeepSettings)builder.Services.Last(s => s.ServiceType == typeof(UpkeepSettings)).ImplementationInstance!;
        builder.Services.AddSingleton(settings with { Times = [new TimeOnly(1, 30)] });
    });
}
