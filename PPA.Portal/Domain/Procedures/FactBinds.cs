namespace PPA.Portal.Domain.Procedures;

/// <summary>What answers of a procedure may become in the case file, so that the board and the reports see them.</summary>
public static class FactBinds
{
    /// <summary>Of a single field.</summary>
    public static readonly IReadOnlySet<string> OfFields = new HashSet<string>
    {
        "bentuk", "kewenangan", "wilayah-tkp", "wilayah-ktp", "wilayah-domisili", "alasan-kewenangan", "kdrt",
        "simfoni-nomor", "simfoni-tanggal", "respons-pertama", "serahkan-kepada", "tim", "kasus-lama",
        "lapor-polisi-nomor", "lapor-polisi-tanggal", "lapor-polisi-tempat",
        "jalur-mediasi", "kesediaan-korban", "kesediaan-terlapor", "ruang-terpisah", "keamanan-mediasi", "risalah-mediasi", "hasil-mediasi", "kesepakatan-mediasi", "mediasi-ditunda-sampai", "putusan-supervisor", "putusan-alasan",
        "penampungan-rumah", "penampungan-tempat-tidur", "penampungan-masuk", "penampungan-rencana-keluar", "penampungan-keluar", "penampungan-cara-keluar",
        "penutupan-jenis", "penutupan-alasan", "penutupan-persetujuan", "penutupan-tanggapan",
        "kegiatan-topik", "kegiatan-tempat", "kegiatan-tanggal", "kegiatan-pemohon",
        "kegiatan-disposisi", "klien-asal", "klien-status", "klien-alasan",
        "keluhan-nomor-lapor", "keluhan-tanggapan", "keluhan-publikasi", "keluhan-akomodasi", "keluhan-putusan",
    };

    /// <summary>Of a field of rows: each line becomes a record.</summary>
    public static readonly IReadOnlySet<string> OfRows = new HashSet<string> { "layanan", "rencana", "persetujuan", "rujukan", "pelimpahan", "asesmen", "kegiatan", "buku-tamu", "peserta", "perpanjangan" };

    /// <summary>Of what a step collects over time.</summary>
    public static readonly IReadOnlySet<string> OfEntries = new HashSet<string> { "kegiatan", "layanan" };
}
