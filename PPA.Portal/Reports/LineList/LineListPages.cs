using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.LineList;

/// <summary>The address at which the line list leaves, row by row, beside the circuit.</summary>
internal static class LineListPages
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapLineList(this IEndpointRouteBuilder app) => app.MapGet("/ekspor/daftar-kasus/{slip}", ExportAsync)
        .WithMetadata(new NeedsAttribute(Permission.ExportLineList)).ExcludeFromDescription();

    private static async Task<IResult> ExportAsync(string slip, HttpContext context, LineListExport export)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await export.TakeAsync(slip, context.RequestAborted) is not { } write)
            return Results.NotFound();
        return Results.Stream(body => write(body, context.RequestAborted), Workbook, "daftar-kasus.xlsx");
    }
}
