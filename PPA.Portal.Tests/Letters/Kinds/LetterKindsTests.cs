using PPA.Portal.Domain;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Office;

namespace PPA.Portal.Tests.Letters.Kinds;

/// <summary>Kinds of letters are data that an office may write, read strictly.</summary>
public sealed class LetterKindsTests
{
    private static readonly CodeList Letters = CodeList.Read(Path.Combine(AppContext.BaseDirectory, "Office", "Codes", "surat.yaml"));
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Letters", "Kinds", LetterKinds.FileName));

    [Fact]
    public void Every_letter_of_the_list_has_its_kind_and_somebody_who_can_draft_it()
    {
        var kinds = LetterKinds.Parse(Text, Letters);
        Assert.Equal(26, kinds.All.Count);
        Assert.Equal(Letters.Entries.Select(e => e.Code).Order(), kinds.All.Select(k => k.Code).Order());
        Assert.Equal(kinds.All.Select(k => k.Code).Order(), LetterFiller.Codes.Order());
        Assert.All(kinds.All, kind => Assert.NotEmpty(kind.Signers));
    }

    [Fact]
    public void What_leaves_the_office_with_a_name_is_secret_and_what_is_neutral_carries_no_name()
    {
        var kinds = LetterKinds.Parse(Text, Letters).All;
        Assert.All(kinds.Where(k => k.SharesIdentity), k => Assert.True(k.IsSecret));
        Assert.Contains(kinds, k => k is { Code: "undangan-mediasi", Neutral: true });
        Assert.Equal(2, kinds.Single(k => k.Code == "surat-jawaban").Copies.Count);
    }

    [Fact]
    public void A_letter_that_needs_approval_can_be_signed_by_a_head() =>
        Assert.All(LetterKinds.Parse(Text, Letters).All.Where(k => !k.Routine), k => Assert.Contains(k.Signers, r => r is Role.AgencyHead or Role.DivisionHead));

    [Theory]
    [InlineData("  - kode: surat-tugas\n    judul: Surat Tugas", "  - kode: surat-lain\n    judul: Surat Tugas", "jenis surat `surat-lain` tidak dikenal")]
    [InlineData("{kantor}", "{bupati}", "{bupati}")]
    [InlineData("register: tugas", "register: rahasia", "register `rahasia` tidak dikenal")]
    [InlineData("penandaTangan: [kadis, kabid]", "penandaTangan: [camat]", "peran `camat` tidak dikenal")]
    [InlineData("    rutin: true\n    netral: true", "    identitas: true\n    netral: true", "surat netral tidak membawa identitas")]
    [InlineData("    bernomor: true\n    identitas: true", "    bernomor: true\n    serempak: true", "hanya surat netral yang ditandatangani serempak")]
    [InlineData("    rutin: true\n    netral: true", "    rutin: true\n    netral: true\n    serempak: true", "surat rutin ditandatangani penulisnya")]
    [InlineData("pengganti: [kadis, kabid, subkoordinator]", "pengganti: [konselor]", "pengganti `konselor` tidak dikenal")]
    [InlineData("judul: Surat Tugas", "nama: Surat Tugas", "kunci `nama` tidak dikenal")]
    public void A_fault_in_the_file_is_named_with_its_line(string whole, string broken, string sentence)
    {
        var text = Text.ReplaceLineEndings("\n");
        Assert.Contains(whole, text, StringComparison.Ordinal);
        var fault = Assert.Throws<BrokenOfficeFileException>(() => LetterKinds.Parse(text.Replace(whole, broken, StringComparison.Ordinal), Letters));
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
        Assert.Contains("surat.yaml", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_missing_stops_the_start()
    {
        var cut = Text.IndexOf("  - kode: surat-pengantar-rekap", StringComparison.Ordinal);
        Assert.Contains("surat-pengantar-rekap", Assert.Throws<BrokenOfficeFileException>(() => LetterKinds.Parse(Text[..cut], Letters)).Message, StringComparison.Ordinal);
    }
}
