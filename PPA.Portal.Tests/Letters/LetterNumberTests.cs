using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Office;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters;

/// <summary>Numbers of letters: none twice, none left out, whoever asks at the same moment.</summary>
public sealed class LetterNumberTests
{
    [Fact]
    public async Task A_hundred_heads_at_the_same_moment_take_a_hundred_numbers_without_a_gap()
    {
        await using var room = await LetterRoom.OpenAsync();
        var ids = new List<Guid>();
        await room.SaveAsync(db =>
        {
            for (var i = 0; i < 100; i++)
            {
                var letter = new Letter(new LetterPlan("surat-tugas", "tugas", true, true, false, room.File.Id), new LetterText("Tugas", "RAHASIA", "", "", "", [], [], []), room.Writer.Id, room.Office.Clock.Now);
                letter.Submit(null, room.Writer.Id, room.Office.Clock.Now);
                db.Add(letter);
                ids.Add(letter.Id);
            }
        });

        var versions = (await Task.WhenAll(ids.Select(room.FindAsync))).ToDictionary(l => l.Id, l => l.Version);
        await Task.WhenAll(ids.Select(id => Task.Run(() => room.AsAsync<LetterSigning>(room.Head, s => s.ApproveAsync(id, versions[id])))));

        await using var db = await room.Office.DbAsync();
        var numbers = await db.Set<Letter>().Select(l => l.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 100).Select(n => $"400.2/{n:000}/UPTD-PPA/XI/2026"), numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_approval_takes_no_number_and_a_number_by_hand_is_not_given_again()
    {
        await using var room = await LetterRoom.OpenAsync();
        var (first, second, third, fourth) = (await room.SubmittedAsync(), await room.SubmittedAsync(), await room.SubmittedAsync(), await room.SubmittedAsync());
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<LetterSigning>(room.Head, s => s.ApproveAsync(first, 99)));
        await room.SignAsync(first, number: "400.2/002/UPTD-PPA/XI/2026");
        await room.SignAsync(second);
        Assert.Equal("nomor", (await Assert.ThrowsAsync<RuleException>(() => room.SignAsync(third, number: "400.2/001/UPTD-PPA/XI/2026"))).Field);
        await room.SignAsync(third);
        await room.AsAsync<LetterDispatch>(room.Head, d => d.CancelAsync(third, "Salah"));
        await room.SignAsync(fourth);

        var numbers = await Task.WhenAll(new[] { first, second, third, fourth }.Select(room.FindAsync));
        Assert.Equal(["400.2/002/UPTD-PPA/XI/2026", "400.2/001/UPTD-PPA/XI/2026", "400.2/003/UPTD-PPA/XI/2026", "400.2/004/UPTD-PPA/XI/2026"], numbers.Select(l => l.Number));
    }

    [Fact]
    public async Task Registers_share_one_series_so_that_no_number_stands_twice_and_each_year_counts_from_one()
    {
        await using var room = await LetterRoom.OpenAsync();
        await room.SignAsync(await room.SubmittedAsync("surat-tugas"));
        var answer = await room.SubmittedAsync("surat-jawaban");
        await room.SignAsync(answer);
        room.Office.Clock.Advance(TimeSpan.FromDays(60));
        var next = await room.SubmittedAsync("surat-tugas");
        await room.SignAsync(next);
        Assert.Equal("400.2/002/UPTD-PPA/XI/2026", (await room.FindAsync(answer)).Number);
        Assert.Equal("400.2/001/UPTD-PPA/I/2027", (await room.FindAsync(next)).Number);
    }

    [Fact]
    public void A_register_with_a_pattern_of_its_own_counts_for_itself()
    {
        var usual = LetterNumbering.Usual;
        var office = usual with { Registers = new Dictionary<string, NumberPattern> { ["tugas"] = usual.General with { Pattern = "ST-{urut}/{tahun}" } } };
        Assert.Equal("surat", office.SeriesOf("keluar"));
        Assert.Equal("surat:tugas", office.SeriesOf("tugas"));
    }

    [Theory]
    [InlineData("{klasifikasi}/{urut:3}/{unit}/{bulanRomawi}/{tahun}", "463/007/PPA/XI/2026")]
    [InlineData("{urut}-{bulan}.{tahun}", "7-11.2026")]
    [InlineData("No. {urut:5}/TAHUN {tahun}", "No. 00007/TAHUN 2026")]
    public void A_pattern_is_written_out(string pattern, string number) =>
        Assert.Equal(number, new NumberPattern(pattern, "463", "PPA").Format(7, new DateOnly(2026, 11, 23)));
}
