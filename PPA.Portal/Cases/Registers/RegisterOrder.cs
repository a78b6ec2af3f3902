using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Registers;

/// <summary>Where a reading of a register begins, and in which order it comes.</summary>
internal static class RegisterOrder
{
    /// <summary>True for what looks like the number of a file of any register.</summary>
    public static bool IsNumber(string words) => BookOf(words) is not null;

    /// <summary>The register whose letter a number begins with; null where it is no number.</summary>
    public static RegisterBook? BookOf(string words) =>
        RegisterBook.All.FirstOrDefault(book => words.Trim().StartsWith(book.Kind.Register() + "-", StringComparison.OrdinalIgnoreCase));

    public static IQueryable<CaseFile> Begin(PortalDb db, RegisterFilter filter)
    {
        if (string.IsNullOrEmpty(filter.Form))
            return db.Set<CaseFile>().AsNoTracking();
        // The codes of a file lie in one text.
        var pattern = "%," + filter.Form.Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) + ",%";
        return db.Set<CaseFile>().FromSql($"""SELECT * FROM "CaseFiles" WHERE ',' || "Forms" || ',' LIKE {pattern}""").AsNoTracking();
    }

    public static IQueryable<CaseFile> Sort(IQueryable<CaseFile> files, string sort)
    {
        var down = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "tenggat" => Order(files.OrderBy(c => c.FirstResponseAt != null), files.OrderByDescending(c => c.FirstResponseAt != null), down, c => c.DueAt),
            "risiko" => Order(files, down, c => c.Risk == RiskLevel.High ? 0 : c.Risk == RiskLevel.Unassessed ? 1 : c.Risk == RiskLevel.Medium ? 2 : 3),
            "tahap" => Order(files, down, c => c.Stage == CaseStage.Received ? 0 : c.Stage == CaseStage.Handling ? 1 : 2),
            "kecamatan" => Order(files, down, c => c.Face.Region),
            "waktu" => Order(files, down, c => c.CommunityActivity!.HeldAt ?? c.CommunityActivity.PlannedAt),
            "diterima" when !down => files.OrderBy(c => c.ReceivedAt),
            _ => files.OrderByDescending(c => c.ReceivedAt),
        };
    }

    private static IQueryable<CaseFile> Order<T>(IQueryable<CaseFile> files, bool down, System.Linq.Expressions.Expression<Func<CaseFile, T>> by) =>
        (down ? files.OrderByDescending(by) : files.OrderBy(by)).ThenByDescending(c => c.ReceivedAt);

    private static IQueryable<CaseFile> Order<T>(IOrderedQueryable<CaseFile> up, IOrderedQueryable<CaseFile> back, bool down, System.Linq.Expressions.Expression<Func<CaseFile, T>> by) =>
        (down ? back.ThenByDescending(by) : up.ThenBy(by)).ThenByDescending(c => c.ReceivedAt);
}
