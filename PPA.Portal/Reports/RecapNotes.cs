using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>How the figures came to be, so that a reader can follow them.</summary>
public static class RecapNotes
{
    /// <summary>Raised whenever a rule of counting changes.</summary>
    public const string RulesVersion = "1";

    /// <param name="state">Whether the month is closed.</param>
    /// <param name="categories">Which edition of the categories the columns follow.</param>
    /// <param name="made">UTC.</param>
    public static IEnumerable<string> Of(Recap recap, OfficeTime time, string state, string categories, DateTime made) =>
    [
        $"Masa: {recap.Question.Period()}. Dasar: {recap.Question.Basis.Word()}. Wilayah: {recap.Question.Region.Word()}. Umur: {recap.Question.Age.Word()}. Saringan: {recap.Question.Kind.Word()}.",
        $"Keadaan data: {time.DateAndClock(recap.AsOf)}. {state}.",
        $"Dibuat: {time.DateAndClock(made)}. Aturan hitung versi {RulesVersion}. Kategori: {categories}.",
        "Kasus, korban, dan terlapor adalah tiga satuan. Setiap tabel menyebut satuannya; satuan yang berbeda tidak dijumlahkan.",
        "Satu korban dapat mengalami lebih dari satu bentuk kekerasan. Jumlah pada tabel bentuk menghitung korban atau kasus, bukan jumlah kotaknya.",
        "Hubungan dihitung menurut pasangan korban–terlapor. Terlapor yang hubungannya belum dicatat dipasangkan dengan korban pertama.",
        "Anak adalah setiap orang di bawah 18 tahun. Perempuan dewasa adalah perempuan 18 tahun ke atas. Orang yang umurnya tidak diketahui tidak termasuk keduanya.",
        "Umur saat kejadian dihitung dari tanggal lahir. Bila tanggal lahir tidak diketahui, umur saat melapor dikurangi tahun penuh antara kejadian dan laporan.",
        "Tempat kejadian dan bentuk kekerasan dicatat per kasus dan berlaku bagi setiap korban kasus itu.",
        "Luar daerah memuat setiap kecamatan di luar wilayah kantor dan luar negeri; yang belum diisi masuk tidak diketahui.",
        "Kasus yang ditangani: terbuka sedikitnya satu hari dalam masa ini. Kasus yang berakhir: diakhiri dalam masa ini. Keduanya dapat memuat kasus dari masa sebelumnya.",
        "Layanan dan rujukan dihitung menurut tanggalnya, juga bagi kasus dari masa sebelumnya. Klien Puspaga, kegiatan, keluhan, dan langkah prosedur tidak disaring menurut korban.",
        "Tepat waktu: respons pertama tidak lewat tenggat menurut risiko dan saluran. Pembaginya kasus yang sudah direspons atau sudah lewat tenggat.",
        "Berkas yang digabung ke berkas lain dihitung sekali, pada berkas tujuannya.",
    ];
}
