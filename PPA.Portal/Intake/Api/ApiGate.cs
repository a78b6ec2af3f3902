using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Api;

/// <summary>Knows the machines that may hand in complaints, and how fast each may.</summary>
public sealed class ApiGate(IDbContextFactory<PortalDb> dbs, IConfiguration config) : IDisposable
{
    private const int LongestKey = 200;

    private readonly PartitionedRateLimiter<ApiKey> _pace = PartitionedRateLimiter.Create<ApiKey, Guid>(key => key.Unlimited
        ? RateLimitPartition.GetNoLimiter(key.Id)
        : RateLimitPartition.GetTokenBucketLimiter(key.Id, _ => Bucket(config.GetValue("Intake:ApiRequestsPerSecond", 20))));

    /// <summary>The machine that holds this key, or null for a key that is unknown or revoked.</summary>
    public async Task<ApiKey?> FindAsync(string? shown, CancellationToken ct = default)
    {
        if (string.IsNullOrEmpty(shown) || shown.Length > LongestKey)
            return null;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(shown));
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<ApiKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, ct);
    }

    /// <returns>False when the machine must wait a second.</returns>
    public bool Admits(ApiKey key)
    {
        using var lease = _pace.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    public void Dispose() => _pace.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = Math.Max(1, perSecond),
        TokensPerPeriod = Math.Max(1, perSecond),
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
