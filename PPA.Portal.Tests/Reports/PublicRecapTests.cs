using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Reports;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports;

/// <summary>The page for everybody: what it writes down, cell by cell, and what its trend gives away.</summary>
public sealed partial class PublicRecapTests
{
    private static readonly RecapQuestion October = new(new DateOnly(2026, 10, 1));

    [Fact]
    public async Task The_page_writes_no_figure_from_one_to_four_and_marks_what_it_holds_back()
    {
        await using var office = await TestOffice.OpenAsync();
        var head = await office.HireAsync("kabid", Role.DivisionHead);
        await FillAsync(office);
        var html = await PageAsync(office, head);
        var told = Cell().Matches(html).Select(m => int.Parse(m.Groups[1].Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(28, told);
        Assert.DoesNotContain(told, figure => figure is > 0 and < 5);
        Assert.Contains("tidak diumumkan", html, StringComparison.Ordinal);
        Assert.Contains("Arti tanda *", html, StringComparison.Ordinal);
        // Nothing of the page is written in another way that would let a figure past: no link into a list of cases, no picture.
        Assert.DoesNotContain("/kasus", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_figure_is_small_another_of_its_row_and_of_its_column_is_held_back_too()
    {
        await using var office = await TestOffice.OpenAsync();
        var head = await office.HireAsync("kabid", Role.DivisionHead);
        await FillAsync(office);
        await using var scope = office.As(head);
        var recap = await scope.ServiceProvider.GetRequiredService<RecapDesk>().ReadForPublicAsync(October);
        var table = recap["wilayah-kasus"];
        // Nineteen cases in one kecamatan, seven in another, two in a third: who knows the sum could take the others off it.
        Assert.Equal((19, 7, 2), (table.RowTotal(Row(table, "12.76.02")), table.RowTotal(Row(table, "12.76.01")), table.RowTotal(Row(table, "12.76.03"))));
        Assert.Null(table.Told(Row(table, "12.76.03"), table.Columns.Count));
        Assert.Null(table.Told(Row(table, "12.76.01"), table.Columns.Count));
        Assert.Equal((19, 28), (table.Told(Row(table, "12.76.02"), table.Columns.Count), Whole(table)));
    }

    [Fact]
    public async Task Only_who_may_read_the_recap_may_read_it_without_its_small_figures()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("maya", Role.ShelterOfficer));
        await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<RecapDesk>().ReadForPublicAsync(October));
    }

    [Fact]
    public void A_month_of_the_trend_cannot_be_taken_from_a_total_that_is_told()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var ask = new RandomRegister(seed).Question();
            var register = new RandomRegister(seed);
            var files = register.Files(10 + (seed * 6));
            var months = Enumerable.Range(0, 12).Select(i => new DateOnly(ask.First.Year, 1, 1).AddMonths(i));
            var recap = PublicTable.Protect(new Recap(
                ask, DateTime.UnixEpoch, false, Headline.Nothing, Headline.Nothing, Headline.Nothing, [.. months.Select(m => TrendMonth.Of(ask, m, files))],
                new RecapTables(ask, RandomRegister.Words).Count(files)));
            var trend = PublicTrend.Of(recap);
            Assert.DoesNotContain(trend, m => m.Cases is > 0 and < 5 || m.Victims is > 0 and < 5);
            var within = trend.Where(m => m.Month < ask.After && m.Month.AddMonths(1) > ask.First).ToList();
            Assert.True(within.TrueForAll(m => m.Cases is null) || (Whole(recap["status"]) is not null && within.TrueForAll(m => m.Cases is not null)), $"seed {seed}");
            Assert.True(within.TrueForAll(m => m.Victims is null) || (Whole(recap["usia"]) is not null && within.TrueForAll(m => m.Victims is not null)), $"seed {seed}");
        }
    }

    private static int? Whole(RecapTable table) => table.Told(table.Rows.Count, table.Columns.Count);

    private static int Row(RecapTable table, string code) => table.Rows.Select((slot, i) => (slot.Code, i)).First(s => s.Code == code).i;

    private static async Task<string> PageAsync(TestOffice office, OfficerCard head)
    {
        await using var scope = office.As(head);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<PublicRecap>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PublicRecap.Ask)] = October }));
            return page.ToHtmlString();
        });
    }

    // 28 cases in three kecamatan: many, some, and two.
    private static async Task FillAsync(TestOffice office)
    {
        await using var db = await office.DbAsync();
        for (var i = 0; i < 28; i++)
        {
            var at = new DateTime(2026, 10, 1 + i, 3, 0, 0, DateTimeKind.Utc);
            var complaint = Given.Complaint(at: at, age: i < 26 ? 30 : 12);
            var region = i switch { < 19 => "12.76.02", < 26 => "12.76.01", _ => "12.76.03" };
            db.Add(CaseFile.Receive(complaint with { Incident = complaint.Incident with { Region = region } }, new Receipt($"B-2026-{i + 1:0000}", GivenFile.Rina, null, null, at), Given.Due));
        }
        db.Journal(new AuditEntry("terima", "sistem", null, null, null, null, office.Clock.Now));
        await db.SaveChangesAsync();
    }

    [GeneratedRegex("<span class=\"angka[^\"]*\">([0-9.]+)</span>")]
    private static partial Regex Cell();
}
