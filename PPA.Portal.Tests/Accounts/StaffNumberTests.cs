using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Tests.Letters.Kinds;
using PPA.Portal.Tests.Letters.Paper;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>NIP and rank: typed by the administrator, printed below the name on letters.</summary>
public sealed class StaffNumberTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private AsyncServiceScope _scope;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _scope = _office.As(await _office.HireAsync("admin", Role.Administrator));
    }

    public async Task DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _office.DisposeAsync();
    }

    [Theory]
    [InlineData("19000101 192001 2 009")]
    [InlineData("190001011920012009")]
    [InlineData(" 19000101.192001.2.009 ")]
    public void A_number_is_taken_however_it_is_spaced_and_printed_in_one_way(string typed) =>
        Assert.Equal("19000101 192001 2 009", StaffNumber.Printed(StaffNumber.Read(typed)));

    [Theory]
    [InlineData("12345")]
    [InlineData("1900010119200120091")]
    [InlineData("19000101192001200A")]
    [InlineData("１９０００１０１１９２００１２００９")]
    public async Task What_is_no_number_is_refused_at_its_field_and_nothing_is_kept(string typed)
    {
        var wrong = await Assert.ThrowsAsync<RuleException>(() => Book.HireAsync("rina", "Rina Wulandari", [Role.DivisionHead], new StaffEntry { Number = typed }));
        Assert.Equal("nip", wrong.Field);
        Assert.DoesNotContain(_office.The<OfficerDirectory>().Everybody, o => o.UserName == "rina");
    }

    [Fact]
    public async Task The_trail_says_that_number_and_rank_changed_and_never_what_they_are()
    {
        var rina = (await Book.HireAsync("rina", "Rina Wulandari", [Role.DivisionHead])).Officer;
        await Book.AmendAsync(rina, new OfficerEntry("Rina Wulandari", [Role.DivisionHead], new StaffEntry { Number = "190001011920012009", Rank = "Pembina (IV/a)" }));
        await Book.AmendAsync(rina, new OfficerEntry("Rina Wulandari", [Role.DivisionHead], new StaffEntry { Number = "190001011920012009", Rank = "" }));

        Assert.Equal(("19000101 192001 2 009", ""), (Card(rina).StaffNumber, Card(rina).Rank));
        await using var db = await _office.DbAsync();
        Assert.Equal(["nip, pangkat", "pangkat"], await db.Set<AuditEntry>().Where(a => a.Action == "kepegawaian-diubah").OrderBy(a => a.Sequence).Select(a => a.Detail).ToListAsync());
    }

    [Fact]
    public async Task A_letter_prints_rank_and_number_of_who_signs_and_leaves_dots_where_there_are_none()
    {
        var rina = (await Book.HireAsync("rina", "Rina Wulandari", [Role.DivisionHead], new StaffEntry { Number = "190001011920012009", Rank = "Pembina (IV/a)" })).Officer;
        var bare = (await Book.HireAsync("sari", "Sari Dewi", [Role.DivisionHead])).Officer;

        var signed = WordsOf("surat-tugas", rina);
        Assert.Contains("Rina WulandariPembina (IV/a)NIP 19000101 192001 2 009", signed, StringComparison.Ordinal);
        Assert.Contains("Rina Wulandari, Pembina (IV/a), NIP 19000101 192001 2 009, ", signed, StringComparison.Ordinal);
        Assert.Contains("Sari DewiNIP " + Placeholders.Dots, WordsOf("surat-tugas", bare), StringComparison.Ordinal);
        Assert.Contains("NIP 19000101 192001 2 009", WordsOf("berita-acara-serah-terima", rina), StringComparison.Ordinal);
    }

    private OfficerBook Book => _scope.ServiceProvider.GetRequiredService<OfficerBook>();

    private OfficerCard Card(OfficerId id) => _office.The<OfficerDirectory>().Find(id)!;

    private string WordsOf(string code, OfficerId signer)
    {
        var kind = _office.The<LetterKinds>().Get(code);
        var file = GivenLetters.Full(kind, signer);
        var word = WordSheet.Write(GivenLetters.Paper(_office, kind, GivenLetters.Fill(_office, kind, file, signer), file));
        Assert.Empty(LetterWordTests.FaultsOf(word));
        return LetterWordTests.WordsOf(word);
    }
}
