using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters.Kinds;

/// <summary>Every kind of letter from a full case, from an almost empty one and from none.</summary>
public sealed class LetterFillerTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _rina = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _rina = await _office.HireAsync("rina", Role.DivisionHead, Role.Mediator, Role.Counselor);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    private IEnumerable<LetterKind> Kinds => _office.The<LetterKinds>().All;

    [Fact]
    public void Every_kind_is_written_from_a_full_case_and_says_what_the_case_knows()
    {
        foreach (var kind in Kinds)
        {
            var file = GivenLetters.Full(kind, _rina.Id);
            var text = GivenLetters.Fill(_office, kind, file, _rina.Id);
            MustReadWell(kind, text);
            var known = text.Blocks.Count(b => b.Text.Length > 0);
            Assert.True(known > text.Blocks.Count / 3, $"{kind.Code}: {known} of {text.Blocks.Count}");
            Assert.Contains(text.Signatures, s => s.Name == _rina.DisplayName || kind.Code == "berita-acara-serah-terima");
        }
    }

    [Fact]
    public void Every_kind_is_a_form_to_fill_by_hand_where_nothing_is_known()
    {
        foreach (var kind in Kinds)
        {
            MustReadWell(kind, GivenLetters.Fill(_office, kind, GivenLetters.Empty(), null));
            MustReadWell(kind, GivenLetters.Fill(_office, kind, null, null));
        }
    }

    [Fact]
    public void A_neutral_letter_tells_nobody_who_was_harmed_or_how()
    {
        foreach (var kind in Kinds.Where(k => k.Neutral))
        {
            var file = InventedCase();
            var words = GivenLetters.Words(GivenLetters.Fill(_office, kind, file, _rina.Id));
            var addressed = kind.Code == "undangan-mediasi" ? PersonRole.ReportedParty : (PersonRole?)null;
            foreach (var person in file.People.Where(p => p.Role != addressed))
            {
                foreach (var part in new[] { person.Identity.Nik, person.Identity.Phone, person.Identity.Address }.Concat((person.Identity.Name ?? "").Split(' ')).Where(p => p is { Length: > 3 }))
                    Assert.False(words.Contains(part!, StringComparison.OrdinalIgnoreCase), $"{kind.Code} says {part}");
            }
            foreach (var word in new[] { "pertengkaran", "didorong", "fisik", "psikis", "memar", "rumah tangga", "Ruang tengah", "kepolisian" })
                Assert.False(words.Contains(word, StringComparison.OrdinalIgnoreCase), $"{kind.Code} says {word}");
        }
    }

    [Fact]
    public void An_invitation_says_nothing_of_a_conflict()
    {
        var words = GivenLetters.Words(GivenLetters.Fill(_office, _office.The<LetterKinds>().Get("undangan-mediasi"), InventedCase(), _rina.Id));
        foreach (var word in new[] { "mediasi", "kekerasan", "korban", "terlapor", "pelapor", "kasus", "perkara", "register" })
            Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_letter_of_assignment_names_the_team_and_the_register_number_only()
    {
        var file = InventedCase();
        var words = GivenLetters.Words(GivenLetters.Fill(_office, _office.The<LetterKinds>().Get("surat-tugas"), file, _rina.Id));
        Assert.Contains(file.Number, words, StringComparison.Ordinal);
        Assert.Contains(_rina.DisplayName, words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_referral_names_the_client_only_with_consent_and_says_by_which()
    {
        var kind = _office.The<LetterKinds>().Get("surat-rujukan");
        var file = InventedCase();
        var agreed = GivenLetters.Words(GivenLetters.Fill(_office, kind, file, _rina.Id));
        Assert.Contains("Kenanga Prameswari", agreed, StringComparison.Ordinal);
        Assert.Contains($"Persetujuan berbagi data nomor {file.Number}/1", agreed, StringComparison.Ordinal);

        file.RevokeConsent(file.Consents.Single(c => c.Item == ConsentItems.SharingData).Id, "Berubah pikiran.", _rina.Id, GivenFile.Nine);
        var revoked = GivenLetters.Words(GivenLetters.Fill(_office, kind, file, _rina.Id));
        Assert.DoesNotContain("Kenanga", revoked, StringComparison.Ordinal);
        Assert.Contains("K.P.", revoked, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_report_of_sexual_violence_rests_on_its_law()
    {
        var kind = _office.The<LetterKinds>().Get("laporan-kepolisian");
        Assert.DoesNotContain("Nomor 12 Tahun 2022", GivenLetters.Words(GivenLetters.Fill(_office, kind, GivenFile.Case(), _rina.Id)), StringComparison.Ordinal);
        Assert.Contains("Pasal 41 Undang-Undang Nomor 12 Tahun 2022", GivenLetters.Words(GivenLetters.Fill(_office, kind, GivenFile.Case([ViolenceForms.Sexual]), _rina.Id)), StringComparison.Ordinal);
    }

    private CaseFile InventedCase() => PPA.Portal.Letters.Templates.InventedFiles.Of(CaseKind.Case, "12.76.02", _rina.Id, GivenFile.Nine);

    private static void MustReadWell(LetterKind kind, LetterText text)
    {
        var words = GivenLetters.Words(text);
        foreach (var leak in new[] { "null", "{", "}", "Guid", "System.", "PPA.Portal", "  ", ": ,", " ,", "Belum diketahui" })
            Assert.False(words.Contains(leak, StringComparison.Ordinal), $"{kind.Code} says \"{leak}\":\n{words}");
        Assert.NotEmpty(text.Subject);
        Assert.NotEmpty(text.Blocks);
        Assert.NotEmpty(text.Signatures);
        Assert.All(text.Blocks.Where(b => b.Kind is LetterBlockKind.Field or LetterBlockKind.Choice), b => Assert.NotEmpty(b.Label));
        Assert.All(text.Blocks.Where(b => b.Kind is LetterBlockKind.Heading), b => Assert.NotEmpty(b.Text));
        Assert.All(text.Blocks.Where(b => b.Kind is LetterBlockKind.Choice), b => Assert.Contains(b.Text, new[] { "ya", "tidak", "" }));
    }
}
