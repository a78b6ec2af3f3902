using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Domain.Retention;

namespace PPA.Portal.Privacy.Retention;

/// <summary>How rows of a kind belong to a file, and what becomes of them.</summary>
/// <param name="Removed">True where the row goes whole; false where it stays for the statistics, emptied of everything sealed.</param>
/// <param name="Through">The column that leads to the file, where it is not the file's own id.</param>
/// <param name="Also">Plain columns that say more of a person than statistics need.</param>
internal sealed record RowFate(Type Entity, bool Removed, string Through = "CaseId", string Also = "");

/// <summary>Empties a file: what names or describes people goes, what recaps count stays. One place says it for every table.</summary>
internal static class FileEmptying
{
    private const string OfRuns = "RunId|ProcedureRuns", OfLetters = "LetterId|Letters";

    /// <summary>In an order in which no row goes before those that lean on it.</summary>
    public static readonly IReadOnlyList<RowFate> Fates =
    [
        Gone<PlannedService>(), Gone<InterventionPlan>(), Gone<StepDraft>(), Gone<StepEntry>(), Gone<StepRevision>(), Gone<RequirementMark>(OfRuns), Gone<MediationSitting>(), Gone<StayExtension>(),
        Gone<SearchToken>(), Gone<PersonRevision>(), Gone<StoryRevision>(), Gone<FactChange>(), Gone<AuthorityDecision>(), Gone<CaseNote>(), Gone<RiskLowering>(), Gone<RiskAssessment>(),
        Gone<CasePrompt>(), Gone<AgendaEntry>(), Gone<Termination>(), Gone<CaseRestriction>(), Gone<CaseAccess>(), Gone<GlassBreak>(), Gone<FileLink>(), Gone<CaseActivity>(), Gone<Consent>(),
        Gone<SupervisorDecision>(), Gone<PoliceReport>(), Gone<SimfoniEntry>(), Gone<LetterMark>(), Gone<LetterRemark>(OfLetters), Gone<CaseAttachment>(), Gone<GuestBookEntry>(), Gone<IntakeReceipt>(),
        Emptied<Person>(""" "Marital" = NULL, "Disability" = 'Unknown', "Pregnant" = 'Unknown' """), Emptied<ServiceGiven>(), Emptied<Referral>(), Emptied<ReferralMove>(), Emptied<ShelterStay>(), Emptied<Mediation>(),
        Emptied<FileMerge>(), Emptied<ProcedureRun>(), Emptied<RunStep>(), Emptied<RiskChange>(), Emptied<FamilyClient>(), Emptied<CommunityActivity>(),
        Emptied<ServiceComplaint>(""" "LaporNumber" = NULL, "PublicText" = NULL, "PublishedAt" = NULL """), Emptied<LetterMove>(through: OfLetters), Emptied<Letter>(""" "Scan" = NULL """), Emptied<CaseFile>(through: "Id"),
    ];

    /// <summary>Rows of a file that hold neither words nor names: times, levels, codes that recaps count, and the trail, which holds ids only.</summary>
    public static readonly IReadOnlyList<Type> Untouched = [typeof(PersonRelation), typeof(ClockChange), typeof(Escalation), typeof(Sounding), typeof(AuditEntry)];

    /// <summary>Empties the file inside the caller's transaction.</summary>
    /// <returns>How many rows went or were emptied, and which files must go from the disk.</returns>
    public static async Task<Removed> EmptyAsync(PortalDb db, CaseId id, CancellationToken ct)
    {
        var files = await db.Set<CaseAttachment>().Where(a => a.CaseId == id).Select(a => a.Id).ToListAsync(ct);
        var scans = await db.Set<Letter>().Where(l => l.CaseId == id && l.Scan != null).Select(l => l.Scan!.Value).ToListAsync(ct);
        var rows = 0;
        foreach (var fate in Fates)
            rows += await AskAsync(db, fate, id.Value, ct);
        return new Removed(rows, [.. files.Union(scans)]);
    }

    /// <summary>Names of the tables in which something goes.</summary>
    public static IReadOnlyCollection<string> Tables(PortalDb db) => [.. Fates.Select(f => db.Model.FindEntityType(f.Entity)!.GetTableName()!)];

    private static async Task<int> AskAsync(PortalDb db, RowFate fate, Guid file, CancellationToken ct)
    {
        var type = db.Model.FindEntityType(fate.Entity)!;
        var (table, where) = (type.GetTableName()!, Where(fate.Through));
#pragma warning disable EF1002 // The names come from the model, never from a person.
        if (fate.Removed)
            return await db.Database.ExecuteSqlRawAsync($"""DELETE FROM "{table}" WHERE {where}""", [file], ct);
        var columns = Sealing.Of(type).Select(p => p.ColumnProperty.Name).ToList();
        var sets = string.Join(", ", columns.Select(c => $"\"{c}\" = NULL").Append(fate.Also.Trim()).Where(s => s.Length > 0));
        return await db.Database.ExecuteSqlRawAsync($"""UPDATE "{table}" SET {sets} WHERE {where}""", [file], ct);
#pragma warning restore EF1002
    }

    private static string Where(string through) => through.Split('|') is [var column, var parent]
        ? string.Create(CultureInfo.InvariantCulture, $$"""
            "{{column}}" IN (SELECT "Id" FROM "{{parent}}" WHERE "CaseId" = {0})
            """)
        : $$""" "{{through}}" = {0} """;

    private static RowFate Gone<T>(string through = "CaseId") => new(typeof(T), true, through);

    private static RowFate Emptied<T>(string also = "", string through = "CaseId") => new(typeof(T), false, through, also);
}
