using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>The address at which entry sheets leave as a workbook, beside the circuit.</summary>
internal static class SimfoniPages
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapSimfoni(this IEndpointRouteBuilder app) => app.MapGet("/ekspor/simfoni/{slip}", ExportAsync)
        .WithMetadata(new NeedsAttribute(Permission.ExportSimfoni)).ExcludeFromDescription();

    private static async Task<IResult> ExportAsync(string slip, HttpContext context, SimfoniExport export)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return await export.MakeAsync(slip, context.RequestAborted) is { } bytes ? Results.File(bytes, Workbook, "simfoni-lembar-entri.xlsx") : Results.NotFound();
        }
        catch (RuleException rule)
        {
            return Results.Text(rule.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }
}
