namespace PPA.Portal.Sop.Binding;

/// <summary>How steps call what the case file calls by its own name, so that a refusal is shown at the question that it is about.</summary>
internal static class FieldPlaces
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["wilayah"] = ["wilayah-tkp", "wilayah-domisili", "wilayah-ktp"],
        ["alasan"] = ["alasan", "alasan-kewenangan", "penutupan-alasan", "putusan-alasan", "klien-alasan", "catatan"],
        ["butir"] = ["hal"],
        ["maksud"] = ["keperluan"],
        ["lembaga"] = ["lembaga", "tujuan"],
        ["uraian"] = ["isi", "temuan"],
        ["kegiatan"] = ["jenis"],
        ["tujuan"] = ["tujuan"],
        ["bersama"] = ["alasan-tanpa", "bersama"],
        ["target"] = ["target", "rencana"],
        ["layanan"] = ["layanan", "rencana"],
        ["mediasi"] = ["jalur-mediasi"],
        ["kesediaan"] = ["kesediaan-korban"],
        ["keamanan"] = ["keamanan-mediasi"],
        ["ruang"] = ["ruang-terpisah"],
        ["risalah"] = ["risalah-mediasi"],
        ["pertemuan"] = ["hasil-mediasi"],
        ["hasil"] = ["kesepakatan-mediasi", "hasil-mediasi"],
        ["ditunda-sampai"] = ["mediasi-ditunda-sampai"],
        ["tanggal"] = ["tanggal", "waktu", "mediasi-ditunda-sampai", "tanggal-baru", "kegiatan-tanggal", "simfoni-tanggal", "lapor-polisi-tanggal"],
        ["waktu"] = ["tanggal"],
        ["peran"] = ["putusan-supervisor"],
        ["rumah"] = ["penampungan-rumah"],
        ["tempat-tidur"] = ["penampungan-tempat-tidur"],
        ["rencana-keluar"] = ["sampai", "penampungan-rencana-keluar"],
        ["keluar"] = ["penampungan-keluar"],
        ["akhir"] = ["penampungan-cara-keluar"],
        ["pengakhiran"] = ["penutupan-jenis"],
        ["tanggapan-klien"] = ["penutupan-tanggapan"],
        ["nomor-simfoni"] = ["simfoni-nomor"],
        ["nomor-lp"] = ["lapor-polisi-nomor"],
        ["kantor-polisi"] = ["lapor-polisi-tempat"],
        ["status"] = ["klien-status"],
        ["disposisi"] = ["kegiatan-disposisi"],
        ["topik"] = ["kegiatan-topik"],
        ["tempat"] = ["kegiatan-tempat"],
        ["tanggapan"] = ["keluhan-tanggapan"],
        ["ringkasan"] = ["keluhan-publikasi"],
        ["petugas"] = ["petugas", "serahkan-kepada", "mediator"],
        ["respons"] = ["respons-pertama"],
        ["berkas"] = ["kasus-lama"],
    };

    /// <summary>The ids and bindings that a name may stand for, the nearest first.</summary>
    public static IReadOnlyList<string> Of(string? said) => said is null ? [] : [said, .. Names.GetValueOrDefault(said) ?? []];
}
