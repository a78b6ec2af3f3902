using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public class CodeListTests
{
    private const string Good = "daftar: bentuk\nversi: uji\nsimfoni:\n  - Fisik\n  - Lainnya\nbutir:\n  - kode: fisik\n    label: Fisik\n    simfoni: Fisik\n  - kode: lain\n    label: Lain\n    simfoni: Lainnya\n";

    private readonly CodeLists _codes = OfficeFiles.Lists;

    [Fact]
    public void The_codes_of_the_API_example_exist()
    {
        Assert.NotNull(_codes.Forms.Find("fisik"));
        Assert.NotNull(_codes.Forms.Find("seksual"));
        Assert.NotNull(_codes.Places.Find("rumah-tangga"));
        Assert.NotNull(_codes.Relations.Find("tetangga"));
        Assert.NotNull(_codes.Relations.Find("orang-tua"));
        Assert.NotNull(_codes.Dangers.Find("tinggal-bersama-terlapor"));
    }

    [Fact]
    public void Every_value_of_SIMFONI_can_be_reached_from_a_word_of_the_form()
    {
        foreach (var list in new[] { _codes.Forms, _codes.Places, _codes.Relations, _codes.Educations, _codes.Occupations, _codes.Services, _codes.Maritals })
            Assert.Equal(list.SimfoniLabels.Order(StringComparer.Ordinal), list.Entries.Select(entry => entry.Simfoni!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_SIMFONI_has_no_word_for_is_matched_and_marked_for_confirmation()
    {
        var online = _codes.Places.Find("daring")!;
        Assert.Equal("Lainnya", online.Simfoni);
        Assert.True(online.ToConfirm);
        Assert.Equal("Trafficking", _codes.Forms.Find("tppo")?.Simfoni);
        Assert.Equal("NA", _codes.Relations.Find("belum-diketahui")?.Simfoni);
    }

    [Fact]
    public void Eight_services_and_thirteen_signs_of_danger()
    {
        Assert.Equal(8, _codes.Services.Entries.Count);
        Assert.Equal(13, _codes.Dangers.Entries.Count);
        Assert.Equal(8, _codes.Dangers.Entries.Count(entry => entry.LifeThreatening));
        Assert.True(_codes.Dangers.Find("terlapor-bersenjata")?.LifeThreatening);
        Assert.False(_codes.Dangers.Find("tinggal-bersama-terlapor")?.LifeThreatening);
    }

    [Fact]
    public void A_code_that_has_gone_stands_for_itself()
    {
        Assert.Equal("Orang tua", _codes.Relations.Label("orang-tua"));
        Assert.Equal("sudah-dihapus", _codes.Relations.Label("sudah-dihapus"));
        Assert.Equal("", _codes.Relations.Label(null));
        Assert.Null(_codes.Relations.Find(null));
    }

    [Theory]
    [InlineData("daftar: bentuk", "daftar: tempat", 1, "tidak sama dengan nama berkas")]
    [InlineData("versi: uji", "versi: uji\nwarna: merah", 3, "kunci `warna` tidak dikenal")]
    [InlineData("versi: uji\n", "", 1, "kunci `versi` belum ada")]
    [InlineData("simfoni: Lainnya", "simfoni: Lain", 12, "label SIMFONI `Lain` tidak dikenal")]
    [InlineData("    simfoni: Lainnya\n", "", 10, "kunci `simfoni` belum ada")]
    [InlineData("kode: lain", "kode: fisik", 10, "kode `fisik` tertulis dua kali")]
    [InlineData("label: Lain\n", "label: fisik\n", 11, "label `fisik` tertulis dua kali")]
    [InlineData("kode: lain", "kode: Lain Lain", 10, "bukan kode yang sah")]
    [InlineData("label: Lain\n", "label: Lain\n    mengancamJiwa: true\n", 12, "kunci `mengancamJiwa` tidak dikenal")]
    [InlineData("label: Lain\n", "label: Lain\n    perluDikonfirmasi: ya\n", 12, "tulis true atau false")]
    public void A_broken_list_is_told_with_its_line(string old, string fresh, int line, string complaint)
    {
        Assert.Equal(2, CodeList.Parse("bentuk.yaml", Good).Entries.Count);

        var fault = Assert.Throws<BrokenOfficeFileException>(() => CodeList.Parse("bentuk.yaml", Good.Replace(old, fresh, StringComparison.Ordinal)));

        Assert.Equal(line, fault.Line);
        Assert.Contains(complaint, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_of_danger_must_say_whether_a_life_is_at_stake()
    {
        var fault = Assert.Throws<BrokenOfficeFileException>(() =>
            CodeList.Parse("bahaya.yaml", "daftar: bahaya\nversi: uji\nsimfoni: []\nbutir:\n  - kode: a\n    label: A\n"));
        Assert.Equal(5, fault.Line);
        Assert.Contains("`mengancamJiwa`", fault.Message, StringComparison.Ordinal);
    }
}
