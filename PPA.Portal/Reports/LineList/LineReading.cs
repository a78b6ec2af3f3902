using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.LineList;

/// <summary>Turns case files into lines.</summary>
internal static class LineReading
{
    private const string Shut = "terbatas";
    private const string Gone = "dimusnahkan";

    /// <summary>The heads of the sheet.</summary>
    public static IReadOnlyList<string> Heads(IReadOnlyList<LineColumn> columns) => ["No. register", .. columns.Select(c => c.Heading)];

    public static IQueryable<CaseFile> Asked(PortalDb db, LineAsk ask, LineDesk desk)
    {
        var (from, until) = (desk.Utc(ask.From), desk.Utc(ask.Until.AddDays(1)));
        return db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Case && c.MergedInto == null && c.ReceivedAt >= from && c.ReceivedAt < until);
    }

    public static IQueryable<CaseFile> Whole(IQueryable<CaseFile> files) =>
        files.Include(c => c.People).Include(c => c.Relations).Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery();

    /// <summary>One line for each victim; of a file that is closed to the officer, one line with its number alone.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(CaseFile file, IReadOnlyList<LineColumn> columns, LineDesk desk, CurrentOfficer officer, Permission permission, bool revealed)
    {
        if (!officer.May(permission, file))
            return [[file.Number, .. columns.Select(_ => file.DestroyedOn is null ? Shut : Gone)]];
        var victims = file.People.Where(p => p.Role == PersonRole.Victim).OrderBy(p => p.Order).Select(p => new CaseLine(file, p)).DefaultIfEmpty(new CaseLine(file, null));
        return victims.Select(line => (IReadOnlyList<string>)[file.Number, .. columns.Select(c => c.Cell(line, desk, revealed))]);
    }
}
