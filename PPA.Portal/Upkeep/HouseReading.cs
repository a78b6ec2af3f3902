using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Upkeep.Backups;
using PPA.Portal.Upkeep.Checks;
using PPA.Portal.Upkeep.Figures;

namespace PPA.Portal.Upkeep;

/// <summary>Reads how the house stands: memory of copies, checks, sizes.</summary>
public sealed class HouseReading(UpkeepRecords records, UpkeepSettings settings, HouseChecks checks, HouseLife life, DataFolder folder, OfficeDesk office, TimeProvider time)
{
    private readonly DateTime _startedAt = time.GetUtcNow().UtcDateTime;

    public async Task<UpkeepView> ReadAsync(CancellationToken ct = default)
    {
        var notes = records.Read();
        var attachments = Directory.Exists(folder.Attachments) ? new DirectoryInfo(folder.Attachments).EnumerateFiles().Sum(f => f.Length) : 0;
        var register = await life.RegisterSizeAsync(folder.DatabaseFile, ct);
        return new UpkeepView(
            notes, BackupWatch.Next(settings.Times, office.Now.Time, time.GetUtcNow().UtcDateTime), settings.Folder, settings.Keep, BackupFile.In(settings.Folder, folder.Demo),
            Shown(await checks.LookAsync(ct), notes), new HouseFigures(PortalVersion.Now, _startedAt, register, attachments, Disks.FreeAt(folder.Path), Disks.TotalAt(folder.Path)),
            life.Connected(), life.Faults(), await life.AlarmsAsync(ct));
    }

    // The page says on top why the copy failed; its line among the checks does not say it again.
    private static IReadOnlyList<CheckLine> Shown(IReadOnlyList<CheckLine> lines, UpkeepNotes notes) => notes.BackupFault is null
        ? lines
        : [.. lines.Select(l => l is { What: CareCheck.Copy, Finding: Finding.Wrong } ? l with { Says = "Gagal; sebabnya tertulis di atas." } : l)];
}

/// <summary>What moves in the house: who is connected, what failed, what sounded.</summary>
public sealed class HouseLife(Connections connections, FaultLedger faults, OfficerDirectory officers, IDbContextFactory<PortalDb> dbs, TimeProvider time)
{
    public IReadOnlyList<ConnectedOfficer> Connected() =>
        [.. connections.Officers.Select(o => new ConnectedOfficer(officers.Find(o.Key)?.DisplayName ?? "–", o.Value)).OrderBy(o => o.Name, StringComparer.Ordinal)];

    public IReadOnlyList<LoggedFault> Faults() => faults.Faults;

    /// <summary>Bytes of the register: its file with what is not yet merged into it, or what the server says of its database.</summary>
    public async Task<long> RegisterSizeAsync(string file, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return db.Database.IsSqlite()
            ? new[] { file, file + "-wal" }.Select(part => new FileInfo(part)).Where(part => part.Exists).Sum(part => part.Length)
            : await db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(ct);
    }

    public async Task<AlarmFigures> AlarmsAsync(CancellationToken ct)
    {
        var since = time.GetUtcNow().UtcDateTime.AddDays(-1);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return new AlarmFigures(await db.Set<Sounding>().CountAsync(s => s.At >= since, ct), await db.Set<OfficeCall>().CountAsync(c => c.EndedAt == null, ct));
    }
}
