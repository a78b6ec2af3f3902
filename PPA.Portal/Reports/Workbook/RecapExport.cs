using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>Hands out the month as a workbook. That it left is written down.</summary>
public sealed class RecapExport(RecapSource source, MonthBook months, RecapOffice house, IDbContextFactory<PortalDb> dbs, CurrentOfficer officer)
{
    /// <summary>Makes the workbook of a question.</summary>
    /// <exception cref="RuleException">The stretch has not begun.</exception>
    /// <param name="forPublic">True for the version without small figures.</param>
    public async Task<byte[]> MakeAsync(RecapQuestion ask, bool forPublic, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadRecap);
        if (!source.HasBegun(ask))
            throw new RuleException($"{ask.Period()} belum dimulai, jadi belum ada rekapnya.");
        var recap = await source.ReadAsync(ask, ct);
        if (forPublic)
            recap = PublicTable.Protect(recap);
        var cover = await CoverAsync(ask, forPublic, ct);
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            db.Journal(new AuditEntry("unduh-rekap", "petugas", officer.Id, null, RecapAddress.MonthCode(ask.Month), forPublic ? "umum" : "kantor", source.Now));
            await db.SaveChangesAsync(ct);
        }
        return new RecapBook(recap, cover).Make();
    }

    private async Task<RecapCover> CoverAsync(RecapQuestion ask, bool forPublic, CancellationToken ct)
    {
        var state = ask.Period == PeriodKind.Month ? await months.StateAsync(ask.Month, ct) : null;
        var corrections = state?.Seal is not null && ask.IsStandard ? await months.CorrectionsAsync(ask.Month, ct) : MonthCorrections.None;
        return new RecapCover(house.Profile, house.Time, house.Signer, source.Now, forPublic, house.Words(state), house.Categories, corrections);
    }
}

/// <summary>The address at which the workbook leaves, beside the circuit.</summary>
internal static class RecapDoor
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapRecapWorkbook(this IEndpointRouteBuilder app) =>
        app.MapGet("/rekap/{month}.xlsx", MakeAsync).WithMetadata(new NeedsAttribute(Permission.ReadRecap)).ExcludeFromDescription();

    private static async Task<IResult> MakeAsync(string month, HttpContext context, RecapExport export)
    {
        string? Said(string name) => context.Request.Query[name].FirstOrDefault();
        if (RecapAddress.Read(month, Said) is not { } ask)
            return Results.NotFound();
        var forPublic = Said("umum") == "ya";
        byte[] file;
        try
        {
            file = await export.MakeAsync(ask, forPublic, context.RequestAborted);
        }
        catch (RuleException)
        {
            return Results.NotFound();
        }
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(file, Type, $"rekap-{(forPublic ? "umum-" : "")}{RecapAddress.MonthCode(ask.Month)}.xlsx");
    }
}
