namespace PPA.Portal.Reports.Counting;

/// <summary>
/// All figures of a set of tables and the sums that tie them, also from one table to another: a total by sex is the same in every table of victims.
/// What is hidden in one place is hidden wherever it stands, and nothing hidden may follow from what is told.
/// </summary>
internal sealed class SumNet
{
    private readonly IReadOnlyList<RecapTable> _tables;
    private readonly int[][] _figureOf;
    private readonly List<int> _values = [];
    private readonly Dictionary<(Unit, VictimKind, string, string), int> _totals = [];
    private readonly List<Sum> _sums = [];
    private readonly HashSet<int> _hidden = [];
    private readonly HashSet<int> _nothings = [];

    public SumNet(IReadOnlyList<RecapTable> tables)
    {
        _tables = tables;
        _figureOf = [.. tables.Select(t => new int[t.Cells.Count])];
        for (var i = 0; i < tables.Count; i++)
            Name(i);
        for (var i = 0; i < tables.Count; i++)
            Tie(tables[i], _figureOf[i]);
    }

    /// <summary>A total and its parts, by number of figure.</summary>
    private sealed record Sum(int Total, IReadOnlyList<int> Parts)
    {
        public IEnumerable<int> All => Parts.Append(Total);
    }

    public IReadOnlyList<bool> HiddenOf(int table) => [.. _figureOf[table].Select(_hidden.Contains)];

    /// <summary>Hides every figure from one to this, and as many others as it takes.</summary>
    public void HideSmall(int small)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            if (_values[i] > 0 && _values[i] <= small)
                _hidden.Add(i);
        }
        // Who could be sure that a hidden figure is at least one would find some of them: nothings among the parts are hidden with the rest.
        _hidden.UnionWith(_nothings);
        do
        {
            while (_sums.Where(IsOpen).ToList() is { Count: > 0 } open)
                open.ForEach(HideOneMore);
        }
        while (HideDetermined());
    }

    // One hidden figure in a sum is told by the others; several that add up to nothing are all nothing.
    private bool IsOpen(Sum sum)
    {
        var parts = sum.Parts.Where(_hidden.Contains).ToList();
        if (_hidden.Contains(sum.Total))
            return parts.Count == 0 && _values[sum.Total] > 0;
        return parts.Count > 0 && (parts.Count == 1 || parts.Sum(p => _values[p]) == 0) && sum.All.Any(f => !_hidden.Contains(f) && _values[f] > 0);
    }

    private void HideOneMore(Sum sum)
    {
        if (!IsOpen(sum))
            return;
        var candidates = sum.Parts.Where(p => !_hidden.Contains(p) && _values[p] > 0).OrderBy(p => _values[p]).ThenBy(p => p).ToList();
        _hidden.Add(candidates.Count > 0 ? candidates[0] : sum.Total);
    }

    private bool HideDetermined()
    {
        var determined = Elimination.Determined(_hidden, [.. _sums.Select(s => s.Parts.Where(_hidden.Contains).Select(p => (p, 1L)).Concat(_hidden.Contains(s.Total) ? [(s.Total, -1L)] : []).ToList())])
            .Concat(Bounds.Determined(_values, _hidden, [.. _sums.Select(s => (s.Total, s.Parts))]))
            .Where(f => _values[f] is > 0 and <= PublicTable.Small).Distinct().ToList();
        var before = _hidden.Count;
        foreach (var figure in determined)
        {
            var free = _sums.Where(s => s.All.Contains(figure)).SelectMany(s => s.All).Where(f => !_hidden.Contains(f) && _values[f] > 0).OrderBy(f => _values[f]).ThenBy(f => f).ToList();
            if (free.Count > 0)
                _hidden.Add(free[0]);
        }
        return _hidden.Count > before;
    }

    private void Name(int index)
    {
        var table = _tables[index];
        for (var r = 0; r <= table.Rows.Count; r++)
        {
            for (var c = 0; c <= table.Columns.Count; c++)
            {
                var figure = _figureOf[index][(r * (table.Columns.Count + 1)) + c] = FigureOf(table, r, c);
                if (r < table.Rows.Count && c < table.Columns.Count && table[r, c] == 0 && table.RowTotal(r) > 0 && table.ColumnTotal(c) > 0)
                    _nothings.Add(figure);
            }
        }
    }

    private int FigureOf(RecapTable table, int row, int column)
    {
        var (r, c) = (row == table.Rows.Count ? null : table.Rows[row].Code, column == table.Columns.Count ? null : table.Columns[column].Code);
        if (r is not null && c is not null)
            return table.ColumnTitle == "Korban" && c == "perempuan" ? Total(table, VictimKind.Women, table.RowTitle, r, table[row, column]) : Fresh(table[row, column]);
        if (r is not null)
            return Total(table, table.Only, table.RowTitle, r, table[row, column]);
        if (c is not null)
            return table.ColumnTitle == "Korban" && c == "perempuan" ? Total(table, VictimKind.Women, "", "", table[row, column]) : Total(table, table.Only, table.ColumnTitle, c, table[row, column]);
        return Total(table, table.Only, "", "", table[row, column]);
    }

    private int Total(RecapTable table, VictimKind only, string title, string code, int value)
    {
        var key = (table.Unit, only, title, code);
        return _totals.TryGetValue(key, out var known) && _values[known] == value ? known : _totals[key] = Fresh(value);
    }

    private int Fresh(int value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }

    private void Tie(RecapTable table, int[] figures)
    {
        var width = table.Columns.Count + 1;
        if (!table.SeveralColumns)
        {
            for (var r = 0; r <= table.Rows.Count; r++)
                _sums.Add(new Sum(figures[(r * width) + width - 1], [.. Enumerable.Range(0, width - 1).Select(c => figures[(r * width) + c])]));
        }
        if (!table.SeveralRows)
        {
            for (var c = 0; c < width; c++)
                _sums.Add(new Sum(figures[(table.Rows.Count * width) + c], [.. Enumerable.Range(0, table.Rows.Count).Select(r => figures[(r * width) + c])]));
        }
        TieChildren(table, figures, width);
    }

    // Whoever knows the ages or the groups knows the children.
    private void TieChildren(RecapTable table, int[] figures, int width)
    {
        var parts = table.ColumnTitle switch
        {
            "Korban" => Columns(table, "anak-perempuan", "anak-laki-laki"),
            "Usia" when table.Unit == Unit.Victim => Columns(table, "0-5", "6-12", "13-17"),
            _ => [],
        };
        if (parts.Count == 0)
            return;
        for (var r = 0; r <= table.Rows.Count; r++)
        {
            var key = (table.Unit, VictimKind.Children, r == table.Rows.Count ? "" : table.RowTitle, r == table.Rows.Count ? "" : table.Rows[r].Code);
            if (_totals.TryGetValue(key, out var children))
                _sums.Add(new Sum(children, [.. parts.Select(c => figures[(r * width) + c])]));
        }
    }

    private static List<int> Columns(RecapTable table, params string[] codes) =>
        [.. Enumerable.Range(0, table.Columns.Count).Where(c => codes.Contains(table.Columns[c].Code))];
}
