namespace PPA.Portal.Reports.Counting;

/// <summary>Finds what follows from a set of sums for somebody who knows that no figure is below nothing.</summary>
internal static class Bounds
{
    private const int Rounds = 60;
    private const int Endless = 1_000_000_000;

    /// <summary>The hidden figures that the sums leave only one value.</summary>
    /// <param name="values">All figures.</param>
    /// <param name="sums">Each total with its parts.</param>
    public static IReadOnlyList<int> Determined(IReadOnlyList<int> values, IReadOnlyCollection<int> hidden, IReadOnlyList<(int Total, IReadOnlyList<int> Parts)> sums)
    {
        int[] low = [.. values];
        int[] high = [.. values];
        foreach (var figure in hidden)
            (low[figure], high[figure]) = (0, Endless);
        for (var round = 0; round < Rounds && Narrow(low, high, sums); round++)
        {
        }
        return [.. hidden.Where(f => low[f] == high[f])];
    }

    private static bool Narrow(int[] low, int[] high, IReadOnlyList<(int Total, IReadOnlyList<int> Parts)> sums)
    {
        var moved = false;
        foreach (var (total, parts) in sums)
        {
            var (least, most) = (parts.Sum(p => (long)low[p]), parts.Sum(p => (long)high[p]));
            moved |= Squeeze(low, high, total, least, most);
            foreach (var part in parts)
                moved |= Squeeze(low, high, part, low[total] - (most - high[part]), high[total] - (least - low[part]));
        }
        return moved;
    }

    // What was found of one part is used for the next sum only: the borders of this one were taken before.
    private static bool Squeeze(int[] low, int[] high, int figure, long least, long most)
    {
        if (low[figure] == high[figure] || (least <= low[figure] && most >= high[figure]))
            return false;
        low[figure] = (int)Math.Clamp(least, low[figure], high[figure]);
        high[figure] = (int)Math.Clamp(most, low[figure], high[figure]);
        return true;
    }
}
