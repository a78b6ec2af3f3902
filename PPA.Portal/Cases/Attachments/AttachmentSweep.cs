using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Cases.Attachments;

/// <summary>Before the doors open: what an interrupted upload left behind goes.</summary>
internal sealed class AttachmentSweep(IDbContextFactory<PortalDb> dbs, AttachmentShelf shelf, DatabaseChoice choice, TimeProvider time) : IHostedService
{
    private static readonly TimeSpan LongestUpload = TimeSpan.FromHours(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Where several nodes share the shelf, another may be in the middle of an upload.
        var before = choice.Provider == DatabaseProvider.Sqlite ? DateTime.MaxValue : time.GetUtcNow().UtcDateTime - LongestUpload;
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        var known = await db.Set<CaseAttachment>().AsNoTracking().Select(a => a.Id).ToListAsync(cancellationToken);
        // Signed sheets of letters that belong to no case lie here too.
        var sheets = await db.Set<Letter>().AsNoTracking().Where(l => l.Scan != null).Select(l => l.Scan!.Value).ToListAsync(cancellationToken);
        shelf.Sweep(known.Concat(sheets).ToHashSet(), before);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
