using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Reports.LineList;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>Which entry sheets leave as a workbook.</summary>
/// <param name="From">UTC: first moment of receipt; null for all.</param>
/// <param name="Identities">True where names go along, as far as the form asks for them.</param>
public sealed record SimfoniExportAsk(SimfoniGroup Group, DateTime? From, DateTime? Until, bool Identities);

/// <summary>A request that was written down.</summary>
internal sealed record SimfoniExportSlip(Guid Export, SimfoniExportAsk Ask);

/// <summary>Hands out entry sheets as a workbook, for who types from paper or beside another screen. Why is asked first, and each name that leaves is written down.</summary>
public sealed class SimfoniExport(IDbContextFactory<PortalDb> dbs, StepUp stepUp, SimfoniList list, SimfoniDesk desk, ExportSlips slips)
{
    private readonly CurrentOfficer _officer = stepUp.Officer;

    /// <summary>Cases that one workbook may have.</summary>
    public const int Most = 2_000;

    private const int Batch = 200;

    /// <summary>Writes down what for, and gives the slip with which the browser fetches the workbook.</summary>
    public async Task<string> AskAsync(SimfoniExportAsk ask, string purpose, CancellationToken ct = default)
    {
        _officer.Must(Permission.ExportSimfoni);
        if (ask.Identities)
            _officer.Must(Permission.RevealIdentity);
        DataExport.MustHavePurpose(purpose);
        await stepUp.MustAsync(ask.Identities ? StepPurpose.OpenIdentities : StepPurpose.Export);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var export = new DataExport(_officer.Id, "simfoni", purpose, $"bagian:{ask.Group} dari:{Day(ask.From)} sampai:{Day(ask.Until)}", ask.Identities, desk.Now);
        db.Add(export);
        db.Journal(new AuditEntry("minta-ekspor", "petugas", _officer.Id, null, "ekspor:" + export.Id.ToString("N"), "simfoni", desk.Now));
        await db.SaveChangesAsync(ct);
        return slips.Keep(_officer.Id, new SimfoniExportSlip(export.Id, ask));
    }

    /// <summary>Makes the workbook of a slip; null where the slip is old or somebody else's.</summary>
    public async Task<byte[]?> MakeAsync(string slip, CancellationToken ct = default)
    {
        _officer.Must(Permission.ExportSimfoni);
        if (slips.Take<SimfoniExportSlip>(_officer.Id, slip) is not { } kept)
            return null;
        if (kept.Ask.Identities)
            _officer.Must(Permission.RevealIdentity);
        var lines = (await list.ReadAsync(kept.Ask.From, kept.Ask.Until, ct)).Where(l => l.Group == kept.Ask.Group).ToList();
        if (lines.Count > Most)
            throw new RuleException($"Lebih dari {Most} kasus. Pilih bulannya dahulu.");
        using var book = new SimfoniWorkbook(desk, _officer.Card!.Initials, kept.Ask.Identities);
        foreach (var some in lines.Where(l => !l.Shut).Chunk(Batch))
            await AddAsync(book, some, kept, ct);
        foreach (var shut in lines.Where(l => l.Shut))
            book.LeaveOut(shut.Number);
        await TellAsync(kept, lines.Count, ct);
        return book.ToBytes();
    }

    private async Task AddAsync(SimfoniWorkbook book, SimfoniLine[] lines, SimfoniExportSlip kept, CancellationToken ct)
    {
        var ids = lines.Select(l => l.Id).ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var files = await db.Set<CaseFile>().AsNoTracking().WithSheet().Where(c => ids.Contains(c.Id)).OrderBy(c => c.ReceivedAt).ThenBy(c => c.Number).ToListAsync(ct);
        foreach (var file in files.Where(f => _officer.May(Permission.ExportSimfoni, f) && (!kept.Ask.Identities || _officer.May(Permission.RevealIdentity, f))))
        {
            book.Add(file.Number, SimfoniSheet.Fill(desk.Form, file, desk.Office));
            if (kept.Ask.Identities)
                db.Journal(new AuditEntry("ekspor-identitas", "petugas", _officer.Id, file.Id, "ekspor:" + kept.Export.ToString("N"), null, desk.Now));
        }
        await db.SaveChangesAsync(ct);
    }

    private async Task TellAsync(SimfoniExportSlip kept, int count, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Journal(new AuditEntry("ekspor-simfoni", "petugas", _officer.Id, null, "ekspor:" + kept.Export.ToString("N"), "kasus:" + count.ToString(CultureInfo.InvariantCulture), desk.Now));
        await db.SaveChangesAsync(ct);
    }

    private string Day(DateTime? at) => at is { } known ? desk.Zone.DateAt(known).ToString("O", CultureInfo.InvariantCulture) : "-";
}
