using System.Globalization;
using System.Security.Cryptography;

namespace PPA.Portal.Intake.Public;

/// <summary>The code that a reporter takes home: "teh-hujan-lima-biru-418". It says nothing and is kept nowhere; the register knows its keyed hash.</summary>
public static class TrackingCode
{
    private const int Words = 4;
    private const int Numbers = 1000;

    /// <summary>How hard it is to guess one.</summary>
    public static double Bits => (Words * Math.Log2(TrackingWords.All.Count)) + Math.Log2(Numbers);

    public static string New() => string.Join('-',
        Enumerable.Range(0, Words).Select(_ => TrackingWords.All[RandomNumberGenerator.GetInt32(TrackingWords.All.Count)])
            .Append(RandomNumberGenerator.GetInt32(Numbers).ToString("000", CultureInfo.InvariantCulture)));
}
