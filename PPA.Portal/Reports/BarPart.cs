using System.Globalization;

namespace PPA.Portal.Reports;

/// <summary>One piece of a bar, in per cent of the longest bar.</summary>
/// <param name="Wide">True where its figure fits inside.</param>
internal sealed record BarPart(int Column, int Value, string From, string Share, string Middle, bool Wide)
{
    /// <summary>The pieces of one bar that are not nothing.</summary>
    public static IEnumerable<BarPart> Of(IReadOnlyList<int> figures, int most)
    {
        var from = 0m;
        for (var i = 0; i < figures.Count; i++)
        {
            var share = 100m * figures[i] / most;
            if (figures[i] > 0)
                yield return new(i, figures[i], Said(from), Said(share), Said(from + (share / 2)), share >= 7);
            from += share;
        }
    }

    private static string Said(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture);
}
