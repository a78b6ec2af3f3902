using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>What of a file the form is filled from.</summary>
internal static class SimfoniLoads
{
    public static IQueryable<CaseFile> WithSheet(this IQueryable<CaseFile> files) => files
        .Include(c => c.People).Include(c => c.Relations).Include(c => c.Services).Include(c => c.Referrals).ThenInclude(r => r.Moves)
        .Include(c => c.SimfoniEntries).Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery();

    /// <summary>Cases that belong into SIMFONI: those of violence, and of files that were put together only the one that stays. What was destroyed cannot be typed.</summary>
    public static IQueryable<CaseFile> ForSimfoni(this IQueryable<CaseFile> files) => files.Where(c => c.Kind == CaseKind.Case && c.MergedInto == null && c.DestroyedOn == null);
}
