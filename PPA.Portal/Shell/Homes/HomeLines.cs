using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Shell.Homes;

/// <summary>Reads the first lines of a block, those whose clock runs out next on top.</summary>
internal static class HomeLines
{
    /// <summary>Cases of violence on which somebody works.</summary>
    public static IQueryable<CaseFile> Open(PortalDb db) => db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Case && c.Stage != CaseStage.Closed);

    public static async Task<IReadOnlyList<HomeLine>> OfAsync(IQueryable<CaseFile> files, string what, bool offered, CancellationToken ct)
    {
        var rows = await files.OrderBy(c => c.FirstResponseAt != null).ThenBy(c => c.DueAt).Take(HomeBlock.Rows)
            .Select(c => new { c.Id, c.Number, c.Risk, c.ReceivedAt, c.DueAt, Running = c.FirstResponseAt == null }).ToListAsync(ct);
        return [.. rows.Select(r => new HomeLine(r.Number, what, "/kasus/" + r.Number, r.Risk, r.ReceivedAt, r.Running ? r.DueAt : null, offered ? r.Id : null))];
    }
}
