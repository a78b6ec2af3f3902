using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Accounts;

/// <summary>A random secret that is shown once; the register keeps only its hash.</summary>
/// <remarks>A plain SHA-256 is enough here: the secret has 256 random bits, so there is nothing to guess.</remarks>
public static class Secret
{
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
