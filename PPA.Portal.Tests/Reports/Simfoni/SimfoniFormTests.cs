using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Reports.Simfoni;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Reports.Simfoni;

/// <summary>The entry sheet: read strictly, filled in both vocabularies, compared with what was typed.</summary>
public sealed class SimfoniFormTests
{
    private static readonly string FilePath = Path.Combine(AppContext.BaseDirectory, "Reports", "Simfoni", SimfoniForm.FileName);
    private static readonly SimfoniForm Form = SimfoniForm.Read(FilePath, Plans.Lists);
    private static readonly OfficeNow Office = Open();

    [Fact]
    public void The_sheet_that_ships_has_the_parts_of_the_form_in_their_order() =>
        Assert.Equal(["kasus", "korban", "pelaku", "hubungan", "pelayanan", "rujukan"], Form.Sections.Select(s => s.Code));

    [Theory]
    [InlineData("daftar: tempat,", "daftar: tampat,", "daftar `tampat` tidak dikenal")]
    [InlineData("sumber: kdrt,", "sumber: kdrtt,", "sumber bagian kasus `kdrtt` tidak dikenal")]
    [InlineData("istilah: jenis-kelamin,", "istilah: kelamin,", "istilah `kelamin` tidak dikenal")]
    [InlineData("sumber: nik, identitas: true,", "sumber: nik,", "sumber `nik` mengenali orang")]
    [InlineData("wajib: true, isiDi: kejadian", "wajib: ya, isiDi: kejadian", "`wajib` bernilai `ya`")]
    [InlineData("isiDi: layanan }", "isiDi: pelayanan }", "bagian berkas `pelayanan` tidak dikenal")]
    [InlineData("- kode: rujukan\n    judul", "- kode: rujuk\n    judul", "bagian `rujukan` belum ada")]
    public void A_word_that_nothing_fills_is_named_with_file_and_line(string was, string now, string problem)
    {
        var text = File.ReadAllText(FilePath).ReplaceLineEndings("\n");
        var at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, was);
        var broken = Assert.Throws<BrokenOfficeFileException>(() => SimfoniFormReader.Read(OfficeNode.Parse(SimfoniForm.FileName, text[..at] + now + text[(at + was.Length)..]), Plans.Lists));
        Assert.Contains(problem, broken.Message, StringComparison.Ordinal);
        Assert.Equal(SimfoniForm.FileName, broken.File);
        Assert.True(broken.Line > 0);
    }

    [Fact]
    public void A_coded_field_stands_in_the_words_of_the_office_and_of_simfoni()
    {
        var file = Case(["tppo", "psikis"]);
        Correct(file, file.Victim(), f => f with { Education = "slta", Occupation = "mahasiswa", Marital = "sirri" });
        var sheet = Fill(file);

        Assert.Equal(("Perdagangan orang (TPPO), Psikis", "Trafficking, Psikis"), Words(sheet, "kasus", "bentuk"));
        Assert.Equal(("Mahasiswa", "Pelajar"), Words(sheet, "korban", "pekerjaan"));
        Assert.Equal(SimfoniFault.ToConfirm, Cell(sheet, "korban", "pekerjaan").Fault);
        Assert.Equal(("Suami atau istri", "Suami/Istri"), Words(sheet, "hubungan", "hubungan"));
        Assert.Equal("Ya", Cell(sheet, "kasus", "kdrt").Typed);
        Assert.Equal("Rambutan", Cell(sheet, "kasus", "kecamatan").Typed);
    }

    [Fact]
    public void What_is_missing_is_named_with_the_place_where_it_is_filled_in()
    {
        var gaps = Fill(Case()).Gaps;
        Assert.Contains(gaps, g => g is { Row: "Korban 1", Field: "Pendidikan", Where: "orang" });
        Assert.Contains(gaps, g => g is { Row: "Pelayanan", Where: "layanan" });
        Assert.DoesNotContain(gaps, g => g.Field is "Usia" or "Jenis kelamin");
    }

    [Fact]
    public void A_code_that_the_list_does_not_know_is_shown_and_never_guessed()
    {
        var file = Case(["kekerasan-lama"]);
        var cell = Cell(Fill(file), "kasus", "bentuk");
        Assert.Equal((SimfoniFault.Unmapped, "kekerasan-lama", (string?)null), (cell.Fault, cell.Local, cell.Simfoni));
        Assert.Contains(Fill(file).Gaps, g => g is { Field: "Bentuk kekerasan", Where: null });
    }

    [Fact]
    public void Only_what_is_typed_in_another_way_counts_as_a_change()
    {
        var file = Case();
        file.Relate(file.Victim().Id, file.Reported().Id, "pacar", Rina, Nine);
        var typed = SimfoniCopy.Of(Form, Fill(file));

        file.Relate(file.Victim().Id, file.Reported().Id, "teman", Rina, Nine);
        file.AddNote(NoteKind.Note, "Dihubungi kembali.", Rina, Nine);
        Assert.Empty(Fill(file).Since(SimfoniCopy.Parse(typed.ToJson()), Form));

        file.SetForms(["fisik", "seksual"], Rina, Nine);
        var service = file.GiveService(new ServiceFacts("kesehatan", "rumah-sakit", null, null, new DateOnly(2026, 11, 23), null), Rina, Nine);
        var changes = Fill(file).Since(typed, Form);
        Assert.Contains(changes, c => c is { Field: "Bentuk kekerasan", Before: "Fisik", After: "Fisik, Seksual" });
        Assert.Contains(changes, c => c is { Row: "Pelayanan 1", Field: "Jenis pelayanan", Before: null, After: "Kesehatan" });

        typed = SimfoniCopy.Of(Form, Fill(file));
        file.VoidService(service.Id, "Tidak jadi diberikan", Rina, Nine);
        Assert.Contains(Fill(file).Since(typed, Form), c => c is { Row: "Pelayanan 1", Before: "Kesehatan", After: null });
    }

    private static SimfoniSheet Fill(CaseFile file) => SimfoniSheet.Fill(Form, file, Office);

    private static SimfoniCell Cell(SimfoniSheet sheet, string section, string field) =>
        sheet.Parts.Single(p => p.Section.Code == section).Rows[0].Cells.Single(c => c.Field.Code == field);

    private static (string?, string?) Words(SimfoniSheet sheet, string section, string field) => Cell(sheet, section, field) is var cell ? (cell.Local, cell.Simfoni) : default;

    private static void Correct(CaseFile file, Person person, Func<PersonFacts, PersonFacts> change) => file.CorrectPerson(person.Id, change(person.Facts), "Dilengkapi", Rina, Nine);

    private static OfficeNow Open()
    {
        var profile = Plans.Profiles.Find("kota-tebing-tinggi")!;
        var holidays = Holidays.Read(Path.Combine(AppContext.BaseDirectory, "Office", "Codes", "hari-libur.yaml"));
        return new OfficeNow(profile, new OfficeCalendar(profile, holidays), new OfficeTime(profile.Zone), new Regions(profile.Area));
    }
}
