using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Urgency;

/// <summary>Every version of the checklist that a case was ever judged by, with the words it was asked in.</summary>
public sealed class CriteriaBook(IDbContextFactory<PortalDb> dbs, RiskChecklist checklist, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ChecklistWording> _read = new();
    private volatile bool _kept;

    private string Version => checklist.Criteria.Version;

    /// <summary>Looks at the start whether the office's file still says what was asked under its version.</summary>
    /// <exception cref="BrokenOfficeFileException">It does not; names file, line and cure.</exception>
    public async Task OpenAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.Set<KeptCriteria>().AsNoTracking().SingleOrDefaultAsync(k => k.Version == Version, ct);
        if (kept is not null && kept.Hash != checklist.Source.Hash)
            throw checklist.Source.UsedBefore(Version);
        _kept = kept is not null;
        // Cases that were judged before versions were kept.
        if (await db.Set<RiskAssessment>().AnyAsync(a => a.Criteria == Version, ct))
            await KeepAsync(ct);
    }

    /// <summary>Keeps the version in use, before the first case is judged by it.</summary>
    public async Task KeepAsync(CancellationToken ct = default)
    {
        if (_kept)
            return;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (!await db.Set<KeptCriteria>().AnyAsync(k => k.Version == Version, ct))
        {
            db.Add(new KeptCriteria(Version, checklist.Source.Hash, checklist.Source.Text, time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(ct);
        }
        await turn.CommitAsync(ct);
        _kept = true;
    }

    /// <summary>The words of a version; null where the office never kept them.</summary>
    public async Task<ChecklistWording?> WordingOfAsync(string version, CancellationToken ct = default)
    {
        if (version == Version)
            return checklist.Wording;
        if (_read.TryGetValue(version, out var known))
            return known;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.Set<KeptCriteria>().AsNoTracking().SingleOrDefaultAsync(k => k.Version == version, ct);
        return kept is null ? null : _read.GetOrAdd(version, _ => ChecklistWording.Parse(RiskChecklist.FileName, kept.Content));
    }
}
