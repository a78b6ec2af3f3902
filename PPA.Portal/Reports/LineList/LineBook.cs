using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.LineList;

/// <summary>Which lines are wanted.</summary>
/// <param name="From">First day of receipt, in the office.</param>
/// <param name="Until">Last day.</param>
/// <param name="Columns">Codes of columns.</param>
/// <param name="Revealed">True where names go along.</param>
public sealed record LineAsk(DateOnly From, DateOnly Until, IReadOnlyList<string> Columns, bool Revealed)
{
    internal IReadOnlyList<LineColumn> Chosen => LineColumn.Chosen(string.Join('.', Columns));
}

/// <summary>The first lines as they will stand in the sheet, with names covered.</summary>
public sealed record LinePreview(int Cases, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A download that somebody asked for.</summary>
public sealed record PastExport(OfficerId Officer, DateTime At, string Purpose, bool Revealed);

/// <summary>A request that was written down.</summary>
internal sealed record LineSlip(Guid Export, LineAsk Ask);

/// <summary>The list of cases line by line: covered unless somebody says what the names are for.</summary>
public sealed class LineBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LineDesk desk, ExportSlips slips, StepUp stepUp)
{
    private const int Shown = 10;

    /// <summary>How many cases there are, and the first lines with names covered.</summary>
    public async Task<LinePreview> PreviewAsync(LineAsk ask, CancellationToken ct = default)
    {
        officer.Must(Permission.ExportLineList);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var files = LineReading.Asked(db, ask, desk);
        var first = await LineReading.Whole(files.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id).Take(Shown)).ToListAsync(ct);
        var rows = first.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id.Value).SelectMany(file => LineReading.Rows(file, ask.Chosen, desk, officer, Permission.ExportLineList, revealed: false));
        return new LinePreview(await files.CountAsync(ct), [.. rows.Take(Shown)]);
    }

    /// <summary>Writes down what for, and gives the slip with which the browser fetches the sheet.</summary>
    public async Task<string> AskAsync(LineAsk ask, string purpose, CancellationToken ct = default)
    {
        officer.Must(Permission.ExportLineList);
        if (ask.Revealed)
            officer.Must(Permission.RevealIdentity);
        if (ask.Until < ask.From)
            throw new RuleException("Tanggal akhir mendahului tanggal awal.", "sampai");
        DataExport.MustHavePurpose(purpose);
        await stepUp.MustAsync(ask.Revealed ? StepPurpose.OpenIdentities : StepPurpose.Export);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var scope = $"dari:{ask.From.ToString("O", CultureInfo.InvariantCulture)} sampai:{ask.Until.ToString("O", CultureInfo.InvariantCulture)} kolom:{string.Join('.', ask.Chosen.Select(c => c.Code))}";
        var export = new DataExport(officer.Id, "daftar-kasus", purpose, scope, ask.Revealed, desk.Now);
        db.Add(export);
        db.Journal(new AuditEntry("minta-ekspor", "petugas", officer.Id, null, "ekspor:" + export.Id.ToString("N"), "daftar-kasus", desk.Now));
        await db.SaveChangesAsync(ct);
        return slips.Keep(officer.Id, new LineSlip(export.Id, ask));
    }

    /// <summary>The last downloads of anybody, so that all who may download see each other's.</summary>
    public async Task<IReadOnlyList<PastExport>> PastAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ExportLineList);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var past = await db.Set<DataExport>().AsNoTracking().OrderByDescending(e => e.At).Take(Shown).ToListAsync(ct);
        return [.. past.Select(e => new PastExport(e.Officer, e.At, e.Purpose, e.Revealed))];
    }
}
