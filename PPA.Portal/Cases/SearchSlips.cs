using System.Collections.Concurrent;
using System.Security.Cryptography;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>Keeps what an officer looks for off the address bar: a name, NIK or phone has no place in a browser's history.</summary>
public sealed class SearchSlips(TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<string, (OfficerId Officer, string Words, DateTime At)> _slips = new();

    /// <summary>Keeps the words for this officer.</summary>
    /// <returns>A slip to put into the address; it tells nothing.</returns>
    public string Keep(OfficerId officer, string words)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (_slips.Count >= Most)
        {
            foreach (var old in _slips.OrderBy(s => s.Value.At).Take(Most / 2).ToList())
                _slips.TryRemove(old.Key, out _);
        }
        var slip = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        _slips[slip] = (officer, words.Trim(), now);
        return slip;
    }

    /// <summary>The words of a slip, for the officer who wrote it and within an hour; else null.</summary>
    public string? Read(OfficerId officer, string? slip) =>
        slip is not null && _slips.TryGetValue(slip, out var kept) && kept.Officer == officer && time.GetUtcNow().UtcDateTime - kept.At < Lasts ? kept.Words : null;
}
