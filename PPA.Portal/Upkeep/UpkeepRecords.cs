using System.Text.Json;
using PPA.Portal.Data;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep;

/// <summary>A copy that was taken and read back.</summary>
/// <param name="At">UTC.</param>
/// <param name="Missing">Attachments that the disk did not have.</param>
public sealed record BackupRecord(DateTime At, string File, long Size, int Missing);

/// <summary>What went wrong, and when.</summary>
/// <param name="At">UTC.</param>
public sealed record UpkeepFault(DateTime At, string Sentence);

/// <summary>A restore that was tried.</summary>
/// <param name="At">UTC.</param>
/// <param name="Fault">Null where everything fitted.</param>
public sealed record DrillRecord(DateTime At, string File, long Rows, int Attachments, string? Fault);

/// <summary>The keys' own copy.</summary>
/// <param name="At">UTC.</param>
/// <param name="KeyId">The version that sealed at that time; a later one is not in the copy.</param>
public sealed record KeysRecord(DateTime At, string KeyId);

/// <summary>What is remembered of the upkeep.</summary>
/// <param name="BackupFault">Null once a later copy succeeded.</param>
/// <param name="OfficersChangedAt">UTC: when a verb on the command line changed an account, so that the running portal reads everybody again.</param>
public sealed record UpkeepNotes(BackupRecord? LastBackup = null, UpkeepFault? BackupFault = null, DrillRecord? LastDrill = null, KeysRecord? LastKeys = null, DateTime? OfficersChangedAt = null)
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>Without what is dated ahead: it was done before the clock was set back, and must not stand in the way of doing it again.</summary>
    /// <param name="now">UTC.</param>
    public UpkeepNotes Until(DateTime now) => this with
    {
        LastBackup = LastBackup?.At > now + ClocksDiffer ? null : LastBackup,
        BackupFault = BackupFault?.At > now + ClocksDiffer ? null : BackupFault,
        LastDrill = LastDrill?.At > now + ClocksDiffer ? null : LastDrill,
    };
}

/// <summary>Remembers copies and drills in a small file beside the database, for portal and command line alike.</summary>
/// <remarks>A file and not a table: it is read where the database is not to be had, and a restored register must not bring back an old memory.</remarks>
public sealed class UpkeepRecords(DataFolder folder)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>When the file was last written; UTC.</summary>
    public DateTime WrittenAt => File.GetLastWriteTimeUtc(folder.UpkeepFile);

    /// <summary>What is remembered; nothing where the file is missing or was broken.</summary>
    public UpkeepNotes Read()
    {
        try
        {
            return JsonSerializer.Deserialize<UpkeepNotes>(File.ReadAllBytes(folder.UpkeepFile), Json) ?? new UpkeepNotes();
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return new UpkeepNotes();
        }
    }

    /// <summary>Remembers, whole or not at all.</summary>
    public async Task KeepAsync(Func<UpkeepNotes, UpkeepNotes> change, CancellationToken ct = default)
    {
        await Turn.WaitAsync(ct);
        try
        {
            var fresh = folder.UpkeepFile + ".new";
            File.Delete(fresh);
            await using (var target = OwnerOnly.CreateFile(fresh))
            {
                await JsonSerializer.SerializeAsync(target, change(Read()), Json, ct);
                target.Flush(flushToDisk: true);
            }
            File.Move(fresh, folder.UpkeepFile, overwrite: true);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Remembers where that is possible: on a full disk the fault itself matters more than its memory.</summary>
    internal async Task TryKeepAsync(Func<UpkeepNotes, UpkeepNotes> change, CancellationToken ct)
    {
        try
        {
            await KeepAsync(change, ct);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // Said on the spot by whoever asked; the page sees the age of the last good copy.
        }
    }
}
