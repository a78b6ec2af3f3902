namespace PPA.Portal.Reports.Counting;

/// <summary>Finds what follows from a set of sums by adding and taking away, whatever the figures are.</summary>
internal static class Elimination
{
    // Counting in remainders of a large prime is exact where fractions would overflow.
    private const long Prime = 2_147_483_629;

    /// <summary>The unknowns that have only one value, given that everything else is known.</summary>
    public static IReadOnlyList<int> Determined(IReadOnlyCollection<int> unknowns, IReadOnlyList<List<(int Figure, long Times)>> sums)
    {
        var place = unknowns.Order().Select((figure, i) => (figure, i)).ToDictionary(f => f.figure, f => f.i);
        var rows = new List<long[]>();
        foreach (var sum in sums.Where(s => s.Count > 0))
        {
            var row = new long[place.Count];
            foreach (var (figure, times) in sum)
                row[place[figure]] = Mod(row[place[figure]] + times);
            rows.Add(row);
        }
        Reduce(rows, place.Count);
        var figures = place.ToDictionary(p => p.Value, p => p.Key);
        return [.. rows.Select(OnlyOne).Where(i => i >= 0).Select(i => figures[i])];
    }

    private static void Reduce(List<long[]> rows, int width)
    {
        var done = 0;
        for (var c = 0; c < width && done < rows.Count; c++)
        {
            var pivot = rows.FindIndex(done, r => r[c] != 0);
            if (pivot < 0)
                continue;
            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            Scale(rows[done], Inverse(rows[done][c]));
            for (var r = 0; r < rows.Count; r++)
            {
                if (r != done && rows[r][c] != 0)
                    Take(rows[r], rows[done], rows[r][c]);
            }
            done++;
        }
    }

    private static int OnlyOne(long[] row)
    {
        var found = -1;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == 0)
                continue;
            if (found >= 0)
                return -1;
            found = i;
        }
        return found;
    }

    private static void Scale(long[] row, long by)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] = row[i] * by % Prime;
    }

    private static void Take(long[] row, long[] other, long times)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (other[i] != 0)
                row[i] = Mod(row[i] - (times * other[i] % Prime));
        }
    }

    private static long Inverse(long value)
    {
        var (result, power, exponent) = (1L, value, Prime - 2);
        for (; exponent > 0; exponent >>= 1, power = power * power % Prime)
        {
            if ((exponent & 1) == 1)
                result = result * power % Prime;
        }
        return result;
    }

    private static long Mod(long value) => ((value % Prime) + Prime) % Prime;
}
