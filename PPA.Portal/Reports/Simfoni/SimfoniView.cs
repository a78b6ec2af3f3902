using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>One entry into SIMFONI, as the page lists it.</summary>
public sealed record SimfoniPast(string Number, DateOnly On, OfficerId By, DateTime At, bool InForce, string? Why);

/// <summary>The entry sheet of one case.</summary>
/// <param name="Fingerprint">Of the sheet: what is recorded as typed must be what was on the screen.</param>
/// <param name="Revealed">True where names are open on the screen.</param>
/// <param name="Differences">What must be changed in SIMFONI.</param>
/// <param name="Unmatched">A number was recorded, but not what was typed with it.</param>
public sealed record SimfoniView(
    CaseId Id, string Number, string Fingerprint, DateTime ReceivedAt, CaseStage Stage, SimfoniSheet Sheet, bool Revealed, bool MayReveal,
    IReadOnlyList<SimfoniDifference> Differences, bool Unmatched, IReadOnlyList<SimfoniPast> Entries)
{
    public const string Covered = "••••";

    public SimfoniPast? InForce => Entries.FirstOrDefault(e => e.InForce);

    internal static SimfoniView Of(CaseFile file, SimfoniDesk desk, bool reveal, bool mayReveal)
    {
        var sheet = SimfoniSheet.Fill(desk.Form, file, desk.Office);
        var entry = file.SimfoniEntries.SingleOrDefault(e => e.IsValid);
        var differences = entry?.Sheet is { } typed ? sheet.Since(SimfoniCopy.Parse(typed), desk.Form) : [];
        return new SimfoniView(
            file.Id, file.Number, SimfoniCopy.Of(desk.Form, sheet).Fingerprint(), file.ReceivedAt, file.Stage, reveal ? sheet : Cover(sheet), reveal, mayReveal,
            reveal ? differences : [.. differences.Select(Cover)], entry is { Sheet: null },
            [.. file.SimfoniEntries.OrderByDescending(e => e.At).Select(e => new SimfoniPast(e.Number, e.EnteredOn, e.By, e.At, e.IsValid, e.VoidReason))]);
    }

    private static SimfoniSheet Cover(SimfoniSheet sheet) => new([.. sheet.Parts.Select(part => part with { Rows = [.. part.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Cover)] })] })]);

    private static SimfoniCell Cover(SimfoniCell cell) => cell.Field.Identity && cell.Local is not null ? cell with { Local = Covered, Simfoni = null } : cell;

    private static SimfoniDifference Cover(SimfoniDifference one) =>
        one.Identity ? one with { Before = one.Before is null ? null : Covered, After = one.After is null ? null : Covered } : one;
}
