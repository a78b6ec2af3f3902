using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace PPA.Portal.Accounts.Sessions;

/// <summary>Counts the lines of open screens. A page says plainly that there are too many before its screen would be refused.</summary>
public static class ScreenGate
{
    private const string Line = "/_blazor";

    public static IApplicationBuilder UseScreenGate(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.Path == Line ? LineAsync(context, next) : IsLivePage(context) && IsFull(context) ? TellAsync(context) : next(context));

    /// <summary>The line lasts as long as the screen is open, and so does its place.</summary>
    private static async Task LineAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Query.ContainsKey("id") || HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }
        using var seat = Seats(context).Take(Officer(context), Address(context));
        if (seat is null)
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        else
            await next(context);
    }

    private static bool IsFull(HttpContext context) => Seats(context).IsFull(Officer(context), Address(context));

    private static bool IsLivePage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.User.Identity?.IsAuthenticated == true
        && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page
        && !page.Type.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute), inherit: false);

    private static async Task TellAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Sentence, context.RequestAborted);
    }

    private static ScreenSeats Seats(HttpContext context) => context.RequestServices.GetRequiredService<ScreenSeats>();

    private static string Officer(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentOfficer>().Card is { } me ? "petugas:" + me.Id : "tamu:" + context.Connection.RemoteIpAddress;

    private static string Address(HttpContext context) => "alamat:" + context.Connection.RemoteIpAddress;

    private const string Sentence =
        """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Terlalu banyak layar – Portal Layanan</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/portal.css"><link rel="stylesheet" href="/css/gate.css"></head><body><main class="gerbang"><div class="gerbang-kartu tumpuk"><h1>Terlalu banyak layar terbuka</h1><p>Akun atau jaringan ini sudah membuka layar paling banyak yang diizinkan. Tutup tab yang tidak dipakai, tunggu satu menit, lalu muat ulang. Layar piket yang sudah terbuka tetap bekerja.</p><p><a class="tombol" href="/profil">Lihat perangkat yang masuk</a></p></div></main></body></html>""";
}
