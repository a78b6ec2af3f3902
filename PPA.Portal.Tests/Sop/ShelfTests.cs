using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;
using PPA.Portal.Office.Procedures;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Sop;

/// <summary>The procedures that ship, beside the profiles that run them, and an office's own folder.</summary>
public sealed class ShelfTests : IDisposable
{
    private readonly TestFolder _own = new();

    public void Dispose() => _own.Dispose();

    [Theory]
    [InlineData("kota-tebing-tinggi", "pengaduan-masyarakat", 5)]
    [InlineData("kota-tebing-tinggi", "keluhan-layanan-4", 4)]
    [InlineData("kota-bandung", "pengaduan-masyarakat", 5)]
    [InlineData("kota-bandung", "penjangkauan-korban", 6)]
    [InlineData("kota-bandung", "pengelolaan-kasus", 5)]
    [InlineData("kota-bandung", "penampungan-sementara", 5)]
    [InlineData("kota-bandung", "pendampingan-korban", 5)]
    [InlineData("kota-bandung", "puspaga-penerimaan-klien", 7)]
    [InlineData("kota-bandung", "puspaga-konsultasi", 8)]
    [InlineData("kota-bandung", "puspaga-konseling", 13)]
    [InlineData("kota-bandung", "puspaga-sosialisasi", 7)]
    [InlineData("kota-bandung", "keluhan-saran", 6)]
    [InlineData("kabupaten-barito-utara", "pengaduan-tidak-langsung", 14)]
    [InlineData("sapa-online", "sapa-online", 7)]
    [InlineData("kota-malang", "call-center", 7)]
    public void Each_procedure_has_the_steps_of_its_standard(string profile, string id, int steps)
    {
        var plan = Plans.Shelf.InForce(id, profile, new DateOnly(2026, 11, 23))!;
        Assert.Equal(steps, plan.Steps.Count);
        Assert.Contains(id, Plans.Profiles.Find(profile)!.Procedures);
        Assert.Equal(id == "call-center" ? ["a", "b", "c", "d", "e", "f", "g"] : [.. Enumerable.Range(1, steps).Select(n => $"{n}")], plan.Steps.Select(s => s.Mark));
    }

    [Fact]
    public void Mediation_has_two_tracks_of_two_stages_behind_one_choice() => Assert.Equal(
        ["jalur", "putusan", "persiapan", "pelaksanaan", "pra-mediasi", "proses-mediasi"], Plans.Find("mediasi").Steps.Select(s => s.Id));

    [Fact]
    public void Sixteen_procedures_ship() => Assert.Equal(16, Plans.Shelf.All.Count());

    [Fact]
    public void Every_door_of_every_profile_leads_to_a_procedure_and_everything_offered_is_there()
    {
        foreach (var profile in Plans.Profiles.All)
            Assert.All(profile.Doors.Values.Concat(profile.Procedures), id => Assert.NotNull(Plans.Shelf.InForce(id, profile.Id, new DateOnly(2026, 11, 23))));
    }

    [Fact]
    public void Somebody_in_each_office_does_each_step_of_what_it_offers()
    {
        ProfileFit.MustHold(Plans.Profiles, Plans.Shelf);
        foreach (var profile in Plans.Profiles.All)
        {
            foreach (var step in profile.Procedures.SelectMany(id => Plans.Shelf.Versions(id, profile.Id)).SelectMany(p => p.Steps))
                Assert.All(step.Actors.Concat(step.Helpers), f => Assert.NotEmpty(profile.RolesFor(f)));
        }
    }

    [Fact]
    public void Every_check_says_what_to_do_and_every_stop_names_its_law_and_a_way_on()
    {
        foreach (var gate in Plans.Shelf.All.SelectMany(p => p.Steps).SelectMany(s => s.Gates))
        {
            Assert.InRange(gate.Sentence.Length, 20, 220);
            Assert.EndsWith(".", gate.Sentence, StringComparison.Ordinal);
            Assert.Equal(gate.Law is null, gate.Ways.Count == 0);
        }
    }

    [Fact]
    public void The_same_record_is_asked_for_in_the_same_columns_everywhere()
    {
        var rows = Plans.Shelf.All.SelectMany(p => p.Steps).SelectMany(s => s.Fields).Where(f => f is { Kind: FieldKind.Rows, Bind: not null });
        foreach (var bind in rows.GroupBy(f => f.Bind))
            Assert.Single(bind.Select(f => string.Join(' ', f.Columns.Select(c => $"{c.Id}:{c.Kind}"))).Distinct());
        var entries = Plans.Shelf.All.SelectMany(p => p.Steps).Select(s => s.Entries).OfType<EntryPlan>().Where(e => e.Bind == "kegiatan");
        Assert.Equal("jenis tanggal hasil isi", Assert.Single(entries.Select(e => string.Join(' ', e.Fields.Select(f => f.Id))).Distinct()));
    }

    [Fact]
    public void An_office_s_own_version_is_for_new_runs_and_a_running_case_keeps_its_own()
    {
        Own("mediasi.yaml", File.ReadAllText(Path.Combine(Plans.Folder, "kota-bandung.mediasi.yaml")).Replace("versi: 1", "versi: 2", StringComparison.Ordinal).Replace("judul: Layanan Mediasi", "judul: Mediasi kami", StringComparison.Ordinal)
            .Replace("id: mediasi\n", "id: mediasi\nprofil: kota-malang\n", StringComparison.Ordinal));
        var shelf = Read();
        Assert.Equal("Mediasi kami", shelf.InForce("mediasi", "kota-malang", new DateOnly(2026, 11, 23))!.Title);
        Assert.Equal("Mediasi kami", shelf.Label("mediasi", "kota-malang"));
        Assert.Equal("Layanan Mediasi", shelf.Find("mediasi", "kota-malang", 1)!.Title);
        Assert.Equal(1, shelf.InForce("mediasi", "kota-bandung", new DateOnly(2026, 11, 23))!.Version);
    }

    [Fact]
    public void A_version_that_is_not_in_force_yet_waits_for_its_day()
    {
        Own("mediasi.yaml", File.ReadAllText(Path.Combine(Plans.Folder, "kota-bandung.mediasi.yaml")).Replace("versi: 1", "versi: 2", StringComparison.Ordinal).Replace("berlakuSejak: 2022-01-01", "berlakuSejak: 2027-01-01", StringComparison.Ordinal));
        Assert.Equal(1, Read().InForce("mediasi", "kota-bandung", new DateOnly(2026, 12, 31))!.Version);
        Assert.Equal(2, Read().InForce("mediasi", "kota-bandung", new DateOnly(2027, 1, 1))!.Version);
    }

    [Fact]
    public void An_own_file_must_bear_a_higher_version()
    {
        Own("mediasi.yaml", File.ReadAllText(Path.Combine(Plans.Folder, "kota-bandung.mediasi.yaml")).Replace("id: mediasi\n", "id: mediasi\nprofil: kota-malang\n", StringComparison.Ordinal));
        var refusal = Assert.Throws<BrokenOfficeFileException>(Read);
        Assert.Equal("mediasi.yaml", refusal.File);
        Assert.Contains("tulis versi 2 atau lebih", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_procedure_of_the_office_s_own_needs_no_place_in_any_list()
    {
        Own("ronda.yaml", Plans.Text(Plans.Step("satu").TrimEnd()).Replace("id: mediasi", "id: ronda-malam", StringComparison.Ordinal).Replace("judul: Uji", "judul: Ronda malam", StringComparison.Ordinal));
        Assert.Contains("ronda-malam", ProcedureShelf.Ids(Plans.Folder, _own.Path));
        var shelf = Read();
        Assert.Equal("Ronda malam", shelf.Label("ronda-malam", "kota-malang"));
        Assert.Equal("belum-ada", shelf.Label("belum-ada", "kota-malang"));
    }

    private ProcedureShelf Read() => ProcedureShelf.Read(Plans.Folder, _own.Path, ProcedureGround.Of(Plans.Lists, Plans.Profiles, ProcedureShelf.Ids(Plans.Folder, _own.Path)));

    private void Own(string file, string text) => File.WriteAllText(_own.File(file), text);
}
