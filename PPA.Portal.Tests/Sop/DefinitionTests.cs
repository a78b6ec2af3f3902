using PPA.Portal.Office;
using PPA.Portal.Office.Procedures;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Sop;

/// <summary>Procedure files are read strictly: whole and right, or refused with the line and the cure.</summary>
public sealed class DefinitionTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Plans.Folder, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_procedure_that_ships_is_whole(string file)
    {
        var plan = ProcedureReader.Read(OfficeNode.Open(Path.Combine(Plans.Folder, file)), Plans.Ground);
        Assert.EndsWith("." + plan.Id + ".yaml", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("isian:\n  - { id: a, label: A, jenis: gambar }\n", 15, "jenis isian `gambar` tidak dikenal")]
    [InlineData("isian:\n  - { id: a, label: A, jenis: pilihan, daftar: warna }\n", 15, "daftar `warna` tidak dikenal")]
    [InlineData("isian:\n  - { id: a, label: A, jenis: teks, ikat: dompet }\n", 15, "ikat `dompet` tidak dikenal")]
    [InlineData("isian:\n  - { id: a, label: A, jenis: teks }\n  - { id: a, label: B, jenis: teks }\n", 16, "isian `a` tertulis dua kali")]
    [InlineData("isian:\n  - { id: a, label: A, jenis: teks, kolom: [] }\n", 15, "`kolom` hanya untuk jenis baris")]
    [InlineData("isian:\n  - { id: entri, label: A, jenis: teks }\n", 15, "nama isian `entri` dipakai oleh portal sendiri")]
    [InlineData("surat: surat-cinta\n", 14, "surat `surat-cinta` tidak dikenal")]
    [InlineData("lanjut: entah\n", 14, "langkah tujuan `entah` tidak dikenal")]
    [InlineData("syarat:\n  - bila: { isian: entah }\n    pesan: P\n", 15, "isian `entah` tidak dikenal")]
    [InlineData("syarat:\n  - bila: { fakta: cuaca }\n    pesan: P\n", 15, "fakta `cuaca` tidak dikenal")]
    [InlineData("syarat:\n  - bila: { semua: [] }\n    pesan: P\n", 15, "kumpulan syarat kosong")]
    [InlineData("batas: { menit: 0, sejak: langkah }\n", 14, "`menit` bernilai `0`")]
    [InlineData("batas: { menit: 5, sejak: entah }\n", 14, "awal hitungan `entah` tidak dikenal")]
    [InlineData("batas: { menit: 5, hariYangSama: true, sejak: langkah }\n", 14, "tidak dapat berlaku bersama")]
    [InlineData("dibantu: tukang-sihir\n", 14, "pelaku `tukang-sihir` tidak dikenal")]
    [InlineData("mulai:\n  - { prosedur: entah }\n", 15, "prosedur `entah` tidak dikenal")]
    [InlineData("syarat:\n  - bila: { fakta: surat, adalah: surat-cinta-dikirim }\n    pesan: P\n", 15, "nilai fakta surat `surat-cinta-dikirim` tidak dikenal")]
    [InlineData("syarat:\n  - bila: { fakta: risiko, dalam: [tinggi, gawat] }\n    pesan: P\n", 15, "nilai fakta risiko `gawat` tidak dikenal")]
    [InlineData("isian:\n  - { id: a, label: A, jenis: pilihan, daftar: bentuk, hanya: [fisik, tinju] }\n", 15, "pilihan `tinju` tidak dikenal")]
    [InlineData("isian:\n  - { id: a, label: A, jenis: baris, kolom: [{ id: b, label: B, jenis: teks, bila: { isian: c } }] }\n", 15, "isian `c` tidak dikenal")]
    [InlineData("warna: merah\n", 14, "kunci `warna` tidak dikenal")]
    [InlineData("lanjut: satu\n", 9, "berputar tanpa jalan keluar")]
    public void A_fault_in_a_step_is_named_with_its_line(string more, int line, string problem)
    {
        var refusal = Assert.Throws<BrokenOfficeFileException>(() => Plans.Of(Plans.Step("satu", more).TrimEnd()));
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(line, refusal.Line);
    }

    [Fact]
    public void An_unknown_actor_is_refused() =>
        Refused(Plans.Step("satu").Replace("konselor", "tukang-sihir", StringComparison.Ordinal), "pelaku `tukang-sihir` tidak dikenal");

    [Fact]
    public void A_step_that_nothing_leads_to_is_refused() =>
        Refused(Plans.Step("satu", "lanjut: tiga\n") + Plans.Step("dua") + Plans.Step("tiga"), "langkah `dua` tidak pernah tercapai");

    [Fact]
    public void A_dead_end_between_two_steps_is_refused() =>
        Refused(Plans.Step("satu", "lanjut: dua\n") + Plans.Step("dua", "lanjut: satu\n"), "berputar tanpa jalan keluar");

    [Fact]
    public void A_branch_that_forgets_an_answer_is_refused()
    {
        const string Choice = "isian:\n  - id: jalan\n    label: Jalan\n    jenis: pilihan\n    wajib: true\n    pilihan:\n      - { kode: kiri, label: Kiri }\n      - { kode: kanan, label: Kanan }\n";
        Refused(Plans.Step("satu", Choice + "lanjut:\n  - bila: { isian: jalan, adalah: kiri }\n    ke: dua\n") + Plans.Step("dua"), "cabang tidak menampung jawaban kanan");
        Refused(Plans.Step("satu", Choice + "lanjut:\n  - bila: { fakta: korban-anak }\n    ke: dua\n") + Plans.Step("dua"), "tidak pasti ada cabang yang berlaku");
        Refused(Plans.Step("satu", Choice + "lanjut:\n  - ke: dua\n  - bila: { isian: jalan, adalah: kiri }\n    ke: dua\n") + Plans.Step("dua"), "menutup cabang sesudahnya");
    }

    [Fact]
    public void A_step_twice_is_refused() => Refused(Plans.Step("satu") + Plans.Step("satu"), "langkah `satu` tertulis dua kali");

    [Fact]
    public void Text_that_is_not_yaml_is_refused() => Refused("- id: [", "penulisan YAML tidak sah");

    private static void Refused(string steps, string problem)
    {
        var refusal = Assert.Throws<BrokenOfficeFileException>(() => Plans.Of(steps.TrimEnd()));
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.Line > 0);
    }
}
