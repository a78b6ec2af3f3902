namespace PPA.Portal.Reports.Counting;

/// <summary>Holds back what could point to somebody before figures leave the office.</summary>
public static class PublicTable
{
    /// <summary>Figures from one up to this are held back; a nothing is told only where a whole row or column is nothing.</summary>
    public const int Small = 4;

    /// <summary>What stands in place of a figure that is held back.</summary>
    public const string Mark = "*";

    /// <summary>What the mark means.</summary>
    public const string Note = "* Angka di bawah 5, dan angka lain yang dapat membukanya kembali lewat pengurangan, tidak diumumkan untuk melindungi orang yang bersangkutan.";

    /// <summary>The recap as it may leave the office.</summary>
    public static Recap Protect(Recap recap) => recap with { Tables = Protect(recap.Tables) };

    /// <summary>The same tables without small figures, and without those from which they could be computed back.</summary>
    public static IReadOnlyList<RecapTable> Protect(IReadOnlyList<RecapTable> tables)
    {
        var sums = new SumNet(tables);
        sums.HideSmall(Small);
        return [.. tables.Select((table, i) => table with { Hidden = sums.HiddenOf(i) })];
    }
}
