using PPA.Portal.Domain;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Tests.Reports;

/// <summary>The rules of counting, on invented registers.</summary>
public sealed class CountingTests
{
    [Fact]
    public void Every_figure_of_two_thousand_registers_is_what_paper_and_pencil_give()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var register = new RandomRegister(seed);
            var (ask, files) = (register.Question(), register.Files(14));
            var oracle = new RecapOracle(ask, files);
            foreach (var table in new RecapTables(ask, RandomRegister.Words).Count(files))
                Compare(table, [.. oracle.Things(table.Code)], $"seed {seed}, {table.Code}");
        }
    }

    [Fact]
    public void Sums_that_must_agree_do_agree()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var register = new RandomRegister(seed);
            var (ask, files) = (register.Question(), register.Files(20));
            var recap = new Recap(ask, default, false, Headline.Of(ask, files), Headline.Nothing, Headline.Nothing, [], new RecapTables(ask, RandomRegister.Words).Count(files));
            Assert.All(recap.Agreements, sum => Assert.True(sum.Holds, $"seed {seed}: {sum}"));
            Assert.Equal(recap["status"].Total, recap.Now.Cases);
            Assert.Equal(recap["usia"].Total, recap.Now.Victims);
            Assert.Equal(recap["terlapor"].Total, recap.Now.Reported);
            Assert.Equal(recap["ditangani"].Total, recap.Now.Handled);
            Assert.Equal(recap["selesai"].Total, recap.Now.Ended);
            Assert.Equal(recap["respons"].Figure(null, "tepat"), recap.Now.OnTime);
        }
    }

    [Fact]
    public void Where_one_thing_stands_in_one_cell_the_cells_add_up_to_the_total()
    {
        var register = new RandomRegister(7);
        var ask = new RecapQuestion(new DateOnly(2026, 10, 1), PeriodKind.Year);
        foreach (var table in new RecapTables(ask, RandomRegister.Words).Count(register.Files(60)).Where(t => !t.SeveralRows && !t.SeveralColumns))
        {
            Assert.Equal(table.Total, Enumerable.Range(0, table.Rows.Count).Sum(table.RowTotal));
            Assert.Equal(table.Total, Enumerable.Range(0, table.Columns.Count).Sum(table.ColumnTotal));
        }
    }

    [Fact]
    public void Every_figure_opens_a_list_of_its_own_length()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var register = new RandomRegister(seed);
            var (ask, files) = (register.Question(), register.Files(20));
            var tables = new RecapTables(ask, RandomRegister.Words);
            foreach (var table in tables.Count(files))
            {
                for (var r = 0; r <= table.Rows.Count; r++)
                {
                    for (var c = 0; c <= table.Columns.Count; c++)
                    {
                        var behind = tables.Behind(files, table.Code, r == table.Rows.Count ? null : table.Rows[r].Code, c == table.Columns.Count ? null : table.Columns[c].Code);
                        Assert.Equal(table[r, c], behind!.Sum(s => s.Weight));
                    }
                }
            }
        }
    }

    [Fact]
    public void A_figure_that_does_not_exist_opens_nothing()
    {
        var tables = new RecapTables(new RecapQuestion(new DateOnly(2026, 10, 1)), RandomRegister.Words);
        Assert.Null(tables.Behind([], "rahasia", null, null));
        Assert.Null(tables.Behind([], "usia", "200-300", null));
    }

    [Fact]
    public void Two_forms_of_violence_are_still_one_victim()
    {
        var file = new RandomRegister(1).File() with
        {
            Kind = CaseKind.Case, Received = new DateOnly(2026, 10, 5), Forms = ["fisik", "seksual"], People = [new FlatPerson(Guid.NewGuid(), Sex.Female, 17, null, null, null, null)],
        };
        var table = new RecapTables(new RecapQuestion(new DateOnly(2026, 10, 1)), RandomRegister.Words).Find("bentuk")!.Count(new RecapQuestion(new DateOnly(2026, 10, 1)), [file]);
        Assert.Equal((1, 1, 1), (table.Figure("fisik", null), table.Figure("seksual", null), table.Total));
        Assert.Equal(1, table.Figure(null, "anak-perempuan"));
    }

    [Theory]
    [InlineData(17, "anak-perempuan")]
    [InlineData(18, "perempuan")]
    public void A_child_is_under_eighteen(int age, string group)
    {
        var ask = new RecapQuestion(new DateOnly(2026, 10, 1));
        var file = new RandomRegister(1).File() with { Kind = CaseKind.Case, Received = ask.Month, People = [new FlatPerson(Guid.NewGuid(), Sex.Female, age, null, null, null, null)] };
        Assert.Equal(1, new RecapTables(ask, RandomRegister.Words).Find("tempat")!.Count(ask, [file]).Figure(null, group));
    }

    [Fact]
    public void An_address_says_the_whole_question_and_nothing_that_is_usual()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var ask = new RandomRegister(seed).Question();
            var query = System.Web.HttpUtility.ParseQueryString(new Uri("http://kantor" + ask.Page()).Query);
            Assert.Equal(ask, RecapAddress.Read(RecapAddress.MonthCode(ask.Month), name => query[name]));
        }
        Assert.Equal("/rekap/2026-10", new RecapQuestion(new DateOnly(2026, 10, 1)).Page());
        Assert.Null(RecapAddress.Read("2026-13", _ => null));
        Assert.Null(RecapAddress.Read("2026-10", name => name switch { "periode" => "rentang", "dari" => "2026-10-09", "sampai" => "2026-10-01", _ => null }));
    }

    [Fact]
    public void A_reported_party_without_a_written_relation_is_paired_with_the_first_victim()
    {
        FlatPerson Somebody() => new(Guid.NewGuid(), Sex.Female, 30, null, null, null, null);
        var (first, second, one, other) = (Somebody(), Somebody(), Somebody(), Somebody());
        var pairs = FlatParts.Pairs([first, second], [(one, "guru"), (other, null)], [new FlatPair(second.Id, one.Id, "tetangga")]);
        Assert.Equal([new FlatPair(second.Id, one.Id, "tetangga"), new FlatPair(first.Id, other.Id, null)], pairs);
    }

    private static void Compare(RecapTable table, IReadOnlyList<(string[] Rows, string[] Columns, int Times)> things, string where)
    {
        for (var r = 0; r <= table.Rows.Count; r++)
        {
            for (var c = 0; c <= table.Columns.Count; c++)
            {
                var (row, column) = (r == table.Rows.Count ? null : table.Rows[r].Label, c == table.Columns.Count ? null : table.Columns[c].Label);
                var expected = things.Where(t => (row is null || t.Rows.Contains(row)) && (column is null || t.Columns.Contains(column))).Sum(t => t.Times);
                if (expected != table[r, c])
                    Assert.Fail($"{where}, {row ?? "Jumlah"} × {column ?? "Jumlah"}: expected {expected}, counted {table[r, c]}");
            }
        }
        Assert.All(things, t => Assert.All(t.Rows, row => Assert.Contains(table.Rows, s => s.Label == row)));
        Assert.All(things, t => Assert.All(t.Columns, column => Assert.Contains(table.Columns, s => s.Label == column)));
    }
}
