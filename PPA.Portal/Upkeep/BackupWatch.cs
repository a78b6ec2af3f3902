using PPA.Portal.Data;
using PPA.Portal.Live.Nodes;
using PPA.Portal.Office;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep;

/// <summary>Takes the copy of the day at its time, or as soon as the portal is up again after it; tries one now and then.</summary>
public sealed partial class BackupWatch(
    BackupMaker maker, RestoreDrill drill, UpkeepRecords records, UpkeepSettings settings, OfficeDesk office, DatabaseChoice choice, NodeDuty duty, TimeProvider time, ILogger<BackupWatch> log) : BackgroundService
{
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromMinutes(30);
    private readonly PeriodicTimer _beat = new(TimeSpan.FromMinutes(1), time);

    /// <summary>Does what is due at this moment.</summary>
    /// <returns>True when a copy was taken.</returns>
    public async Task<bool> RoundAsync(CancellationToken ct = default)
    {
        if (choice.Provider == DatabaseProvider.Postgres)
            return false;
        var now = time.GetUtcNow().UtcDateTime;
        var notes = records.Read().Until(now);
        if (Latest(settings.Times, office.Now.Time, now) is not { } due || notes.LastBackup?.At >= due || notes.BackupFault?.At > now - BeforeAnotherTry)
            return false;
        var done = await maker.MakeAsync(ct: ct);
        LogTaken(done.File.Name, done.File.Size, done.Left.Count);
        if (settings.DrillDays > 0 && !(notes.LastDrill?.At > now.AddDays(-settings.DrillDays)) && (await drill.TryAsync(done.File.Path, ct: ct)).Fault is { } fault)
            LogDrillFailed(done.File.Name, fault);
        return true;
    }

    /// <summary>The last planned moment that has come.</summary>
    /// <param name="now">UTC.</param>
    public static DateTime? Latest(IReadOnlyList<TimeOnly> times, OfficeTime office, DateTime now) => Planned(times, office, now).Where(at => at <= now).Select(at => (DateTime?)at).Max();

    /// <summary>The next planned moment.</summary>
    /// <param name="now">UTC.</param>
    public static DateTime? Next(IReadOnlyList<TimeOnly> times, OfficeTime office, DateTime now) => Planned(times, office, now).Where(at => at > now).Select(at => (DateTime?)at).Min();

    public override void Dispose()
    {
        _beat.Dispose();
        base.Dispose();
    }

    // A copy that failed is said on the administrator's page and tried again at a later beat.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => duty.EachBeatAsync(_beat, ct => RoundAsync(ct), LogFailed, stoppingToken);

    private static IEnumerable<DateTime> Planned(IReadOnlyList<TimeOnly> times, OfficeTime office, DateTime now) =>
        from day in Enumerable.Range(-1, 3) from at in times select office.ToUtc(office.DateAt(now).AddDays(day).ToDateTime(at));

    [LoggerMessage(Level = LogLevel.Information, Message = "The copy {File} was taken, {Size} bytes; {Left} older ones went")]
    private partial void LogTaken(string file, long size, int left);

    [LoggerMessage(Level = LogLevel.Error, Message = "The copy {File} could not be restored: {Fault}")]
    private partial void LogDrillFailed(string file, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The copy of the day failed")]
    private partial void LogFailed(Exception fault);
}
