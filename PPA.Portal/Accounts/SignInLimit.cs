using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PPA.Portal.Accounts;

/// <summary>How many times a minute one address may try the door. Looking at it is free.</summary>
internal sealed class SignInLimit(IConfiguration config) : IRateLimiterPolicy<string>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (context, ct) =>
    {
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = "60";
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(Sentence, ct);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        if (!HttpMethods.IsPost(httpContext.Request.Method))
            return RateLimitPartition.GetNoLimiter("");
        var limit = config.GetValue("Accounts:SignInsPerMinute", 20);
        return RateLimitPartition.GetFixedWindowLimiter(
            httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = Window });
    }

    private const string Sentence =
        """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Tunggu sebentar – Portal Layanan</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/portal.css"><link rel="stylesheet" href="/css/gate.css"></head><body><main class="gerbang"><div class="gerbang-kartu tumpuk"><h1>Tunggu sebentar</h1><p>Terlalu banyak percobaan masuk dari jaringan ini. Coba lagi satu menit lagi.</p><p><a class="tombol" href="/masuk">Kembali ke halaman masuk</a></p></div></main></body></html>""";
}
