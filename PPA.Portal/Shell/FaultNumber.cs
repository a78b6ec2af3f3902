using System.Security.Cryptography;

namespace PPA.Portal.Shell;

/// <summary>The number that a person reads out and that stands in the log beside the fault.</summary>
public static class FaultNumber
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Such as 7F3K-2.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, 4) + "-" + RandomNumberGenerator.GetString(Letters, 1);
}
