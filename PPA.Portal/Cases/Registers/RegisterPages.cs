using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Registers;

/// <summary>The address at which a register leaves as a sheet, beside the circuit.</summary>
internal static class RegisterPages
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IServiceCollection AddRegisters(this IServiceCollection services) =>
        services.AddScoped<CaseRegister>().AddScoped<RegisterExport>().AddScoped<Workload>().AddScoped<SearchWords>();

    public static void MapRegisters(this IEndpointRouteBuilder app)
    {
        app.MapGet("/ekspor/register/{register?}", ExportAsync)
            .WithMetadata(new NeedsAttribute(Permission.ExportRegister)).AsksAgain(StepPurpose.Export).ExcludeFromDescription();
    }

    private static async Task<IResult> ExportAsync(string? register, HttpContext context, RegisterExport export, SearchSlips slips, CurrentOfficer officer, CaseDesk desk)
    {
        if (RegisterBook.Find(register) is not { } book)
            return Results.NotFound();
        string? Said(string name) => context.Request.Query[name].FirstOrDefault();
        var address = new RegisterAddress(
            Said("cari"), Said("tahap"), Said("risiko"), Said("kecamatan"), Said("bentuk"), Said("petugas"), Said("saluran"), Said("dari"), Said("sampai"), Said("lewat"),
            Said("kolom"), Said("urut"), null, null);
        var words = slips.Read(officer.Id, address.Slip);
        // Words whose slip is old stand for nobody: the sheet must not hold more than the screen did.
        if (address.Slip is not null && words is null)
            return Results.Redirect(book.Path);
        var filter = address.Filter(book.Kind, words, desk.Office.Now.Time, desk.Officers);
        var sheet = await export.MakeAsync(filter, RegisterColumn.Chosen(book.Kind, address.Columns), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(sheet, Workbook, $"register-{(book.Code.Length == 0 ? "kasus" : book.Code)}.xlsx");
    }
}
