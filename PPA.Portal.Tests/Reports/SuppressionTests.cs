using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Tests.Reports;

/// <summary>What the public may see tells nothing about a small group, whoever adds and subtracts.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void No_figure_from_one_to_four_is_told()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            foreach (var table in Protected(seed))
                Assert.DoesNotContain(Cells(table), cell => cell.Told is > 0 and < 5);
        }
    }

    [Fact]
    public void Nothing_hidden_follows_from_all_the_sums_of_all_tables_together()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var tables = Protected(seed);
            var (unknowns, sums) = Puzzle(tables);
            var small = Elimination.Determined(unknowns.Keys, sums).Where(f => unknowns[f] is > 0 and < 5).ToList();
            Assert.True(small.Count == 0, $"seed {seed}: {small.Count} figures can be computed back");
        }
    }

    [Fact]
    public void Small_tables_have_several_solutions_for_every_hidden_figure()
    {
        var dice = new Random(20261121);
        for (var i = 0; i < 300; i++)
        {
            var (height, width) = (2 + dice.Next(2), 2 + dice.Next(2));
            var table = PublicTable.Protect([Random(dice, height, width)])[0];
            for (var cell = 0; cell < height * width; cell++)
            {
                if (table.Told(cell / width, cell % width) is null && table[cell / width, cell % width] is > 0 and < 5)
                    Assert.True(HasOtherSolution(table, cell), $"table {i}, cell {cell} can only be {table[cell / width, cell % width]}: {string.Join(' ', table.Cells)} / {string.Join(' ', table.Hidden!)}");
            }
        }
    }

    [Fact]
    public void A_table_without_small_figures_is_told_as_it_is()
    {
        var table = Table([[10, 20], [30, 15]]);
        var told = PublicTable.Protect([table])[0];
        Assert.All(Cells(told), cell => Assert.NotNull(cell.Told));
    }

    [Fact]
    public void What_is_hidden_in_one_table_is_hidden_in_the_other()
    {
        var slots = new[] { new Slot("p", "P"), new Slot("l", "L") };
        var one = Table([[3, 40], [30, 50]]);
        var other = new RecapTable("b", "B", Unit.Victim, "Lain", [new("x", "X"), new("y", "Y")], "Kolom", slots, false, false, [20, 60, 80, 13, 30, 43, 33, 90, 123]);
        var told = PublicTable.Protect([one, other]);
        Assert.Equal(told[0].Told(2, 0), told[1].Told(2, 0));
        Assert.Null(told[0].Told(0, 0));
    }

    private static RecapTable Random(Random dice, int height, int width) =>
        Table([.. Enumerable.Range(0, height).Select(_ => Enumerable.Range(0, width).Select(_ => dice.Next(3) == 0 ? dice.Next(5) : dice.Next(9)).ToArray())]);

    private static RecapTable Table(int[][] rows)
    {
        var width = rows[0].Length;
        var whole = rows.Select(r => r.Append(r.Sum()).ToArray()).ToList();
        whole.Add([.. Enumerable.Range(0, width + 1).Select(c => whole.Sum(r => r[c]))]);
        return new RecapTable("a", "A", Unit.Victim, "Baris", [.. Enumerable.Range(0, rows.Length).Select(r => new Slot("r" + r, "R" + r))], "Kolom",
            [.. Enumerable.Range(0, width).Select(c => new Slot(c == 0 ? "p" : c == 1 ? "l" : "k" + c, "K" + c))], false, false, [.. whole.SelectMany(r => r)]);
    }

    /// <summary>True where another table of whole numbers fits all that is told, with another figure in this cell.</summary>
    private static bool HasOtherSolution(RecapTable table, int other)
    {
        var (height, width) = (table.Rows.Count, table.Columns.Count);
        var cells = new int[height * width];
        return Try(0);

        bool Try(int at)
        {
            if (at == cells.Length)
                return table.Told(height, width) is not { } all || cells.Sum() == all;
            var (r, c) = (at / width, at % width);
            var (low, high) = table.Told(r, c) is { } told ? (told, told) : (0, 12);
            for (cells[at] = low; cells[at] <= high; cells[at]++)
            {
                if (at != other || cells[at] != table[r, c])
                {
                    if (Fits(r, c) && Try(at + 1))
                        return true;
                }
            }
            return false;
        }

        bool Fits(int r, int c) =>
            (c < width - 1 || table.Told(r, width) is not { } across || cells.AsSpan(r * width, width).ToArray().Sum() == across)
            && (r < height - 1 || table.Told(height, c) is not { } down || Enumerable.Range(0, height).Sum(i => cells[(i * width) + c]) == down);
    }

    private static IReadOnlyList<RecapTable> Protected(int seed)
    {
        var register = new RandomRegister(seed);
        var ask = register.Question() with { Period = PeriodKind.Semester };
        return PublicTable.Protect(new RecapTables(ask, RandomRegister.Words).Count(register.Files(20 + (seed * 40))));
    }

    private static IEnumerable<(int Row, int Column, int? Told)> Cells(RecapTable table) =>
        from r in Enumerable.Range(0, table.Rows.Count + 1) from c in Enumerable.Range(0, table.Columns.Count + 1) select (r, c, table.Told(r, c));

    /// <summary>The puzzle as a stranger would write it down: one unknown for every hidden cell, and the same unknown for totals that are the same by their headings.</summary>
    private static (Dictionary<int, int> Unknowns, List<List<(int, long)>> Sums) Puzzle(IReadOnlyList<RecapTable> tables)
    {
        var names = new Dictionary<string, int>();
        var unknowns = new Dictionary<int, int>();
        var sums = new List<List<(int, long)>>();
        foreach (var table in tables)
        {
            int? Unknown(int r, int c)
            {
                if (table.Told(r, c) is not null)
                    return null;
                var (row, column) = (r == table.Rows.Count ? "" : table.RowTitle + "=" + table.Rows[r].Code, c == table.Columns.Count ? "" : table.ColumnTitle + "=" + table.Columns[c].Code);
                var name = row.Length > 0 && column.Length > 0 ? $"{table.Code}:{row}:{column}" : $"{table.Unit}:{table.Only}:{row}{column}";
                names.TryAdd(name, names.Count);
                unknowns[names[name]] = table[r, c];
                return names[name];
            }
            void Sum(IEnumerable<int?> parts, int? total) => sums.Add([.. parts.OfType<int>().Select(p => (p, 1L)), .. total is { } t ? [(t, -1L)] : Array.Empty<(int, long)>()]);
            if (!table.SeveralColumns)
            {
                for (var r = 0; r <= table.Rows.Count; r++)
                    Sum(Enumerable.Range(0, table.Columns.Count).Select(c => Unknown(r, c)), Unknown(r, table.Columns.Count));
            }
            if (!table.SeveralRows)
            {
                for (var c = 0; c <= table.Columns.Count; c++)
                    Sum(Enumerable.Range(0, table.Rows.Count).Select(r => Unknown(r, c)), Unknown(table.Rows.Count, c));
            }
        }
        return (unknowns, sums);
    }
}
