using System.Collections.Concurrent;
using System.Security.Cryptography;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.LineList;

/// <summary>
/// Keeps what an officer asked to download until the browser fetches it. The address tells nothing, serves that officer alone,
/// ten minutes long and once: why the file is needed was written down when it was asked for.
/// </summary>
public sealed class ExportSlips(TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (OfficerId Officer, object Request, TimeSpan At)> _slips = new();

    // Counted on the clock that nobody can set.
    private TimeSpan Now => time.GetElapsedTime(0);

    /// <returns>A slip to put into the address.</returns>
    public string Keep(OfficerId officer, object request)
    {
        var now = Now;
        foreach (var old in _slips.Where(s => now - s.Value.At >= Lasts).ToList())
            _slips.TryRemove(old.Key, out _);
        var slip = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _slips[slip] = (officer, request, now);
        return slip;
    }

    /// <summary>The request behind a slip, for the officer who made it; else null. It is gone afterwards.</summary>
    public T? Take<T>(OfficerId officer, string slip) where T : class =>
        _slips.TryGetValue(slip, out var kept) && kept.Officer == officer && kept.Request is T request
        && Now - kept.At < Lasts && _slips.TryRemove(slip, out _) ? request : null;
}
