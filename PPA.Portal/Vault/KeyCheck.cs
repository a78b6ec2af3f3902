namespace PPA.Portal.Vault;

/// <summary>
/// A sealed constant that the database keeps, so that a key file that does not belong to it is noticed at start, before
/// anything is written. Form: 16 bytes ring id, readable, so that the operator can be told which key file to look for;
/// then the constant, sealed for that ring.
/// </summary>
public static class KeyCheck
{
    private const string Constant = "PPA Portal";
    private const int RingIdLength = 16;

    /// <summary>Makes the check. Make it anew after a rotation: then a key file from before the rotation is noticed too.</summary>
    public static byte[] Make(Safe safe) =>
        [.. safe.RingId.ToByteArray(bigEndian: true), .. safe.Seal(Constant, BindingOf(safe.RingId))];

    /// <summary>Whether the keys at hand are those that the check was made with.</summary>
    public static bool Fits(Safe safe, byte[] check)
    {
        if (RingIdOf(check) != safe.RingId)
            return false;
        try
        {
            return safe.Open<string>(check[RingIdLength..], BindingOf(safe.RingId)) == Constant;
        }
        catch (SealBrokenException)
        {
            return false;
        }
    }

    /// <summary>The ring whose key file the database needs, or null where these bytes are no check.</summary>
    public static Guid? RingIdOf(byte[] check) =>
        check.Length > RingIdLength ? new Guid(check.AsSpan(0, RingIdLength), bigEndian: true) : null;

    private static string BindingOf(Guid ringId) => $"Vault|KeyCheck|{ringId:N}";
}
