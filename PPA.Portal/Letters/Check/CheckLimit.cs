using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PPA.Portal.Letters.Check;

/// <summary>How many letters a minute one address may ask about: enough for a counter, too few to guess a code.</summary>
internal sealed class CheckLimit(IConfiguration config) : IRateLimiterPolicy<string>
{
    public const string Policy = "cek-surat";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (context, ct) =>
    {
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = "60";
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(Sentence, ct);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = config.GetValue("Letters:ChecksPerMinute", 30), Window = Window });

    private const string Sentence =
        """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Tunggu sebentar – Cek surat</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/css/public.css"></head><body><main><h1>Tunggu sebentar</h1><p>Terlalu banyak pemeriksaan dari jaringan ini. Coba lagi satu menit lagi.</p></main></body></html>""";
}
