using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public class BrokenProfileTests
{
    private static readonly string Good = File.ReadAllText(Path.Combine(OfficeFiles.Profiles, "kota-tebing-tinggi.yaml")).ReplaceLineEndings("\n");

    /// <summary>What is replaced; by what; the line (its text in the broken file) that must be named; words of the complaint.</summary>
    public static readonly TheoryData<string, string, string, string> Faults = new()
    {
        { "kewenangan: salah-satu", "kewenangan: salah-satu\nwarna: merah", "warna: merah", "kunci `warna` tidak dikenal" },
        { "nama: UPTD PPA Kota Tebing Tinggi\n", "", "id: kota-tebing-tinggi", "kunci `nama` belum ada" },
        { "nama: UPTD PPA Kota Tebing Tinggi", "nama: ''", "nama: ''", "`nama` kosong" },
        { "nama: UPTD PPA Kota Tebing Tinggi", "nama: [a, b]", "nama: [a, b]", "harus berupa satu nilai" },
        { "id: kota-tebing-tinggi", "id: kota-lain", "id: kota-lain", "tidak sama dengan nama berkas" },
        { "id: kota-tebing-tinggi", "id: Kota Tebing", "id: Kota Tebing", "bukan kode yang sah" },
        { "nama: UPTD PPA", "nama: a\nnama: UPTD PPA", "nama: UPTD PPA Kota Tebing Tinggi", "penulisan YAML tidak sah" },
        { "zona: Asia/Jakarta", "zona: Mars/Olympus", "zona: Mars/Olympus", "zona waktu `Mars/Olympus` tidak dikenal" },
        { "singkatanZona: WIB", "singkatanZona: WITA", "singkatanZona: WITA", "tidak cocok dengan Asia/Jakarta" },
        { "kewenangan: salah-satu", "kewenangan: bulan", "kewenangan: bulan", "kewenangan `bulan` tidak dikenal" },
        { "  telepon: pengaduan", "  faks: pengaduan", "  faks: pengaduan-masyarakat", "kanal `faks` tidak dikenal" },
        { "  telepon: pengaduan-masyarakat", "  telepon: call-center", "  telepon: call-center", "tidak ada pada daftar prosedur" },
        { "  - mediasi", "  - sulap", "  - sulap", "prosedur `sulap` tidak dikenal" },
        { "  - mediasi", "  - mediasi\n  - mediasi # lagi", "  - mediasi # lagi", "tertulis dua kali" },
        { "risiko: sedang", "risiko: genting", "  - risiko: genting", "risiko `genting` tidak dikenal" },
        { "risiko: sedang", "risiko: belum-dinilai", "  - risiko: belum-dinilai", "risiko `belum-dinilai` tidak dikenal" },
        { "risiko: sedang", "risiko: rendah", "  - risiko: rendah # 2", "tertulis dua kali" },
        { "risiko: sedang", "risiko: sedang\n    kanal: telepon", "  - risiko: tinggi", "tenggat umum risiko sedang belum ada" },
        { "risiko: sedang", "risiko: sedang\n    kanal: merpati", "    kanal: merpati", "kanal `merpati` tidak dikenal" },
        { "lama: 6 jam", "lama: -6 jam", "    lama: -6 jam", "lama `-6 jam` tidak sah" },
        { "lama: 6 jam", "lama: 0 jam", "    lama: 0 jam", "tidak masuk akal" },
        { "lama: 6 jam", "lama: 721 jam", "    lama: 721 jam", "tidak masuk akal" },
        { "lama: 6 jam", "lama: 6 hari", "    lama: 6 hari", "tidak sah" },
        { "lama: 6 jam\n    satuan: jam", "lama: 6 jam\n    satuan: hari", "    satuan: hari", "satuan `hari` tidak dikenal" },
        { "lama: 15 menit\n    satuan: jam", "lama: 15 menit\n    satuan: jam-layanan", "    satuan: jam-layanan", "tenggat risiko tinggi berhenti" },
        { "lama: 15 menit\n    satuan: jam\n    perluDikonfirmasi: true", "lama: 15 menit\n    satuan: jam\n    perluDikonfirmasi: iya", "    perluDikonfirmasi: iya", "tulis true atau false" },
        { "  senin: 08.00-16.00", "  senen: 08.00-16.00", "  senen: 08.00-16.00", "kunci `senen` tidak dikenal" },
        { "  minggu: tutup\n", "", "  senin: 08.00-16.00", "kunci `minggu` belum ada" },
        { "  rabu: 08.00-16.00", "  rabu: 16.00-08.00", "  rabu: 16.00-08.00", "berakhir sebelum mulai" },
        { "  rabu: 08.00-16.00", "  rabu: 08.00-08.00", "  rabu: 08.00-08.00", "berakhir sebelum mulai" },
        { "  rabu: 08.00-16.00", "  rabu: 08.00-25.00", "  rabu: 08.00-25.00", "tidak sah" },
        { "  rabu: 08.00-16.00", "  rabu: 08.70-16.00", "  rabu: 08.70-16.00", "tidak sah" },
        { "  rabu: 08.00-16.00", "  rabu: pagi", "  rabu: pagi", "tidak sah" },
        { "08.00-16.00", "tutup", "  senin: tutup", "semua hari tutup" },
        { "menit: 10", "menit: 5", "  - menit: 5 # 2", "tidak lebih lambat" },
        { "menit: 10", "menit: -10", "  - menit: -10", "tulis bilangan bulat 1 sampai 1440" },
        { "peran: kabid\n    keterangan", "peran: lurah\n    keterangan", "    peran: lurah", "peran `lurah` tidak dikenal" },
        { "jedaSayaLihat: 5", "jedaSayaLihat: 0", "jedaSayaLihat: 0", "tulis bilangan bulat 1 sampai 120" },
        { "  konselor: konselor\n", "", "  penerima: penerima", "kunci `konselor` belum ada" },
        { "  konselor: konselor", "  konselor: [konselor, dukun]", "  konselor: [konselor, dukun]", "peran `dukun` tidak dikenal" },
        { "  konselor: konselor", "  konselor: []", "  konselor: []", "tanpa peran" },
        { "kode: \"12.76.02\"", "kode: \"12.76.01\"", "    - kode: \"12.76.01\" # 2", "kecamatan `12.76.01` tertulis dua kali" },
        { "nama: Rambutan", "nama: Bajenis", "      nama: Bajenis # 2", "kecamatan `Bajenis` tertulis dua kali" },
        { "kode: \"12.76.02\"", "kode: \"32.73.02\"", "    - kode: \"32.73.02\"", "di luar wilayah" },
        { "kode: \"12.76.02\"", "kode: \"127602\"", "    - kode: \"127602\"", "tidak sah" },
        { "kode: \"12.76\"\n", "kode: \"1276\"\n", "  kode: \"1276\"", "kode wilayah `1276` tidak sah" },
        { "alamat: \"\"", "alamat: \"Jalan Contoh 1\"", "  - kop.alamat", "sudah diisi" },
        { "  - kop.alamat\n", "", "  alamat: \"\"", "`kop.alamat` kosong" },
        { "  - kop.alamat", "  - kop.faks", "  - kop.faks", "kunci `kop.faks` tidak dikenal" },
        { "  - jedaSayaLihat", "  - cuaca", "  - cuaca", "kunci `cuaca` tidak dikenal" },
        { "nomor: \"112\"", "nomor: satu", "    nomor: satu", "nomor darurat `satu` tidak sah" },
        { "nomor: \"110\"", "nomor: \"112\"", "    nomor: \"112\" # 2", "tertulis dua kali" },
        { "{bulanRomawi}", "{bulan_romawi}", "  pola: \"{klasifikasi}/{urut:3}/{unit}/{bulan_romawi}/{tahun}\"", "isian `{bulan_romawi}` pada pola nomor tidak dikenal" },
        { "{urut:3}/{unit}/{bulanRomawi}", "{urut:99}/{unit}/{bulanRomawi}", "  pola: \"{klasifikasi}/{urut:99}/{unit}/{bulanRomawi}/{tahun}\"", "isian `{urut:99}` pada pola nomor tidak dikenal" },
        { "pola: \"{klasifikasi}/{urut:3}/", "pola: \"{klasifikasi}/", "  pola: \"{klasifikasi}/{unit}/{bulanRomawi}/{tahun}\"", "pola nomor tanpa `{urut}`" },
        { "pola: \"{klasifikasi}/", "pola: \"{klasifikasi/", "  pola: \"{klasifikasi/{urut:3}/{unit}/{bulanRomawi}/{tahun}\"", "isian `{klasifikasi/{urut:3}` pada pola nomor tidak dikenal" },
        { "dariLuar: false", "dariLuar: tidak", "  dariLuar: tidak", "tulis true atau false" },
        { "dariLuar: false", "luar: false", "  luar: false", "kunci `luar` tidak dikenal" },
        { "https://www.bmkg.go.id/", "www.bmkg.go.id", "keluarCepat: www.bmkg.go.id", "alamat keluar cepat" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_in_one_sentence_with_its_line(string old, string fresh, string lineText, string complaint)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var broken = Good.Replace(old, fresh, StringComparison.Ordinal);

        var fault = Assert.Throws<BrokenOfficeFileException>(() => ProfileReader.Parse("kota-tebing-tinggi.yaml", broken, OfficeFiles.Procedures));

        Assert.Equal(LineOf(broken, lineText), fault.Line);
        Assert.StartsWith($"Berkas kota-tebing-tinggi.yaml baris {fault.Line}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.Contains("; ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("- a\n- b\n", 1)]
    [InlineData("id: kota-tebing-tinggi\nnama: \"tak ditutup\n", 2)]
    [InlineData("id: kota-tebing-tinggi\n---\nid: lain\n", 1)]
    public void A_file_that_is_no_profile_at_all_is_told_too(string text, int line)
    {
        var fault = Assert.Throws<BrokenOfficeFileException>(() => ProfileReader.Parse("kota-tebing-tinggi.yaml", text, OfficeFiles.Procedures));
        Assert.Equal(line, fault.Line);
    }

    [Fact]
    public void An_unchanged_file_has_no_fault() =>
        Assert.Equal("kota-tebing-tinggi", ProfileReader.Parse("kota-tebing-tinggi.yaml", Good, OfficeFiles.Procedures).Id);

    /// <summary>"x # 2" means the second line that reads "x".</summary>
    private static int LineOf(string text, string wanted)
    {
        var (line, turn) = wanted.EndsWith(" # 2", StringComparison.Ordinal) ? (wanted[..^4], 2) : (wanted, 1);
        return text.Split('\n').Select((content, index) => (content, index)).Where(at => at.content == line).ElementAt(turn - 1).index + 1;
    }
}
