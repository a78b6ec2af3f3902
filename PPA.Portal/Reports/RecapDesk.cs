using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>One thing that a figure counts, without a name.</summary>
/// <param name="What">What is counted of the file: "Perempuan, 14 tahun".</param>
/// <param name="Restricted">True where the file is closed to whoever looks: only its number shows.</param>
public sealed record RecapLine(string Number, CaseKind Kind, DateOnly Received, string What, string Region, RiskLevel Risk, CaseStage Stage, int Weight, bool Restricted);

/// <summary>The list behind a figure.</summary>
/// <param name="Count">The figure itself.</param>
/// <param name="Files">How many files that is.</param>
public sealed record RecapList(TableShape Table, string? Row, string? Column, int Count, int Files, IReadOnlyList<RecapLine> Lines);

/// <summary>Shows the recap, and opens its figures.</summary>
public sealed class RecapDesk(RecapSource source, IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, OfficeDesk office)
{
    public bool MayOpenFigures => officer.May(Permission.OpenRecapFigures);

    public DateOnly Today => office.Now.Time.DateAt(source.Now);

    /// <summary>False for a stretch whose first day is still to come.</summary>
    public bool HasBegun(RecapQuestion ask) => source.HasBegun(ask);

    public OfficeTime Time => office.Now.Time;

    public async Task<Recap> ReadAsync(RecapQuestion ask, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadRecap);
        return await source.ReadAsync(ask, ct);
    }

    /// <summary>The recap without what could point to somebody. Who may read the whole may read this.</summary>
    public async Task<Recap> ReadForPublicAsync(RecapQuestion ask, CancellationToken ct = default) => PublicTable.Protect(await ReadAsync(ask, ct));

    /// <summary>What a figure counts, by the same rule that counted it.</summary>
    /// <returns>Null where there is no such figure.</returns>
    public async Task<RecapList?> OpenAsync(RecapQuestion ask, string? table, string? row, string? column, CancellationToken ct = default)
    {
        officer.Must(Permission.OpenRecapFigures);
        if (!HasBegun(ask))
            return null;
        var tables = source.TablesOf(ask);
        if (tables.Find(table) is not { } shape || shape.Behind(ask, await source.FilesAsync(ask, whole: true, ct), row, column) is not { } behind)
            return null;
        var closed = await ClosedToMeAsync(ct);
        return new RecapList(
            shape, Label(shape.Rows, row), Label(shape.Columns, column), behind.Sum(s => s.Weight), behind.Select(s => s.File.Id).Distinct().Count(),
            [.. behind.Select(s => Line(ask, s, closed.Contains(s.File.Id)))]);
    }

    private RecapLine Line(RecapQuestion ask, Subject subject, bool restricted)
    {
        var file = subject.File;
        return restricted
            ? new(file.Number, file.Kind, file.Received, "terbatas", "–", file.Risk, file.Stage, subject.Weight, true)
            : new(file.Number, file.Kind, file.Received, What(ask, subject), office.Now.Regions.Label(Ways.RegionOf(ask, subject)), file.Risk, file.Stage, subject.Weight, false);
    }

    private static string What(RecapQuestion ask, Subject subject) => subject switch
    {
        { Service: { } service } => "Layanan " + OfficeTime.Date(service.On),
        { Referral: { } referral } => $"{referral.Kind.Label()} {OfficeTime.Date(referral.Sent)}",
        { Steps: { } steps } => string.Create(CultureInfo.InvariantCulture, $"{steps.Count} langkah"),
        { Audience: { } audience } => string.Create(CultureInfo.InvariantCulture, $"{audience.Count} peserta"),
        { Person: { } person } => person.Sex.Label() + (Subjects.AgeOf(ask, subject.File, person) is { } age ? string.Create(CultureInfo.InvariantCulture, $", {age} tahun") : ", usia tidak diketahui"),
        _ => subject.File.Channel.Label(),
    };

    private async Task<HashSet<CaseId>> ClosedToMeAsync(CancellationToken ct)
    {
        var me = officer.Id;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return [.. await db.Set<CaseFile>().AsNoTracking()
            .Where(c => c.Restricted && c.HolderId != me && c.OfferedTo != me && !c.Access.Any(a => a.VoidedAt == null && a.Officer == me)).Select(c => c.Id).ToListAsync(ct)];
    }

    private static string? Label(Dimension dimension, string? code) => string.IsNullOrEmpty(code) ? null : dimension.Slots.First(s => s.Code == code).Label;
}
