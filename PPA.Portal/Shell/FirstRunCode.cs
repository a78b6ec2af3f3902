using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Shell;

/// <summary>The one-time code that lets the first administrator in. It lives in memory only and is printed at start.</summary>
public sealed class FirstRunCode
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private byte[]? _code;

    /// <summary>Makes a new code; the one before is void.</summary>
    public string Make()
    {
        var code = RandomNumberGenerator.GetString(Letters, 4) + "-" + RandomNumberGenerator.GetString(Letters, 4) + "-" + RandomNumberGenerator.GetString(Letters, 4);
        _code = Encoding.ASCII.GetBytes(code);
        return code;
    }

    public bool Fits(string? typed) =>
        _code is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(typed?.Trim().ToUpperInvariant() ?? ""), _code);

    public void Spend() => _code = null;
}
