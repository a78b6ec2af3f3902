using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain.Retention;

namespace PPA.Portal.Privacy.Retention;

/// <summary>Where destroyed records may still lie besides the register: on the disk, in the places that deleted rows leave, in copies.</summary>
public sealed partial class Remains(IDbContextFactory<PortalDb> dbs, SealedAttachments shelf, DataFolder folder, IConfiguration config, TimeProvider time, ILogger<Remains> log)
{
    /// <summary>Until when at the latest the rule of the backups lets a copy of today live (docs/runbook.md).</summary>
    public DateOnly BackupsUntil(DateOnly day)
    {
        DateOnly[] last = [day.AddDays(Kept("KeepDaily", 7)), day.AddDays(7 * Kept("KeepWeekly", 4)), day.AddMonths(Kept("KeepMonthly", 12))];
        return last.Max();
    }

    /// <summary>Copies that upgrades put aside before a moment: no rule takes them away.</summary>
    public int AsideBefore(DateTime moment) =>
        Directory.Exists(folder.Aside) ? Directory.EnumerateFiles(folder.Aside).Count(path => File.GetLastWriteTimeUtc(path) < moment) : 0;

    /// <summary>How many of a list's files still lie on the disk.</summary>
    public int FilesLeft(DestructionProposal list) => FilesOf(list).Count(shelf.Has);

    /// <summary>Removes the files of a list from the disk and overwrites what its rows left behind; what does not succeed is done by the next call.</summary>
    public async Task TidyAsync(Guid proposal, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var list = await db.Set<DestructionProposal>().Include(p => p.Lines).SingleAsync(p => p.Id == proposal, ct);
        foreach (var file in FilesOf(list).Where(shelf.Has))
            TryRemove(file);
        if (list.CleanedAt is not null || !await ForgottenAsync(db, ct))
            return;
        list.Clean(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
    }

    private async Task<bool> ForgottenAsync(PortalDb db, CancellationToken ct)
    {
        try
        {
            return await db.ForgetDeletedAsync(FileEmptying.Tables(db), ct);
        }
        catch (DbException fault)
        {
            LogNotForgotten(fault);
            return false;
        }
    }

    private void TryRemove(Guid file)
    {
        try
        {
            shelf.Remove(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogNotRemoved(fault, file);
        }
    }

    private static IEnumerable<Guid> FilesOf(DestructionProposal list) => list.Lines.SelectMany(l => l.Files).Select(id => Guid.ParseExact(id, "N"));

    private int Kept(string name, int otherwise) =>
        int.TryParse(config["Upkeep:" + name], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : otherwise;

    [LoggerMessage(Level = LogLevel.Error, Message = "The file {Id} of a destroyed record could not be removed.")]
    private partial void LogNotRemoved(Exception fault, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "What destroyed rows left behind in the database could not be overwritten.")]
    private partial void LogNotForgotten(Exception fault);
}
