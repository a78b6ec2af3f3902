using PPA.Portal.Audit;
using PPA.Portal.Data;

namespace PPA.Portal.Shell;

/// <summary>Verbs for the operator's command line; they end without opening the doors.</summary>
public static class OfficeCommands
{
    /// <returns>The exit code, or null when the arguments ask for the portal itself.</returns>
    public static async Task<int?> TryRunAsync(WebApplication app, string[] args)
    {
        if (args is ["audit", "verify", ..])
            return await VerifyAuditAsync(app.Services);
        if (args is ["keys", "rotate", ..])
            return await RotateKeysAsync(app.Services);
        return null;
    }

    private static async Task<int> RotateKeysAsync(IServiceProvider services)
    {
        await services.GetRequiredService<DatabaseStart>().OpenAsync();
        var count = await services.GetRequiredService<KeyRotation>().RotateAsync();
        Console.WriteLine($"Kunci baru dipakai; {count} nilai disegel ulang. Cadangkan berkas kunci sekarang.");
        return 0;
    }

    private static async Task<int> VerifyAuditAsync(IServiceProvider services)
    {
        await services.GetRequiredService<DatabaseStart>().OpenAsync();
        var report = await services.GetRequiredService<AuditTrail>().VerifyAsync();
        Console.WriteLine(report.BrokenAt is { } place
            ? $"Jejak audit TIDAK utuh: entri {place} tidak cocok dengan yang sebelumnya."
            : $"Jejak audit utuh: {report.Count} entri, ujung {report.Head}.");
        return report.BrokenAt is null ? 0 : 2;
    }
}
