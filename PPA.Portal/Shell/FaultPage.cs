using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using PPA.Portal.Data;
using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>What somebody reads when we are broken: a number, never a stack.</summary>
public static partial class FaultPage
{
    private static readonly string[] ForMachines = ["/api", "/hubs", "/_blazor", "/_framework", "/denyut", "/sehat", "/openapi", "/css", "/js", "/fonts"];

    private const string ForReporters = "Yang baru Anda kirim belum tersimpan. Coba lagi sebentar lagi; bila ada bahaya sekarang, hubungi nomor di atas.";

    public static async Task WriteAsync(HttpContext context)
    {
        var number = FaultNumber.New();
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        LogFault(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FaultPage)), fault, number);
        var cause = DatabaseTrouble.SentenceOf(fault);
        var status = cause is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;
        context.Response.StatusCode = status;
        if (cause is not null)
            context.Response.Headers.RetryAfter = "10";
        if (IsForMachines(context.Request.Path))
        {
            await Results.Problem(title: cause ?? "Terjadi gangguan pada sistem kami.", detail: $"Sebutkan nomor {number} kepada pengelola.", statusCode: status).ExecuteAsync(context);
            return;
        }
        var desk = context.RequestServices.GetRequiredService<OfficeDesk>();
        var dress = PageDress.Of(context.Request.Path);
        var numbers = dress.Strict ? desk.Now.Profile.EmergencyContacts : [];
        var page = new RazorComponentResult<FaultDocument>(new { Number = number, Dress = dress, Contacts = numbers, Cause = cause is not null && dress.IsForReporters ? ForReporters : cause }) { StatusCode = status };
        await page.ExecuteAsync(context);
    }

    /// <summary>Leaves the bare status to machines; people get the page.</summary>
    public static Task OnlyPeopleReadPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages && (IsForMachines(context.Request.Path) || !HttpMethods.IsGet(context.Request.Method)))
            pages.Enabled = false;
        return next(context);
    }

    private static bool IsForMachines(PathString path) => ForMachines.Any(place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(Level = LogLevel.Error, Message = "A request broke: {Number}")]
    private static partial void LogFault(ILogger log, Exception? fault, string number);
}
