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
        "jalur-mediasi", "kesediaan-korban", "kesediaan-terlapor", "ruang-terpisah", "hasil-mediasi", "kesepakatan-mediasi", "putusan-supervisor",
        "penampungan-rumah", "penampungan-tempat-tidur", "penampungan-masuk", "penampungan-rencana-keluar", "penampungan-keluar", "penampungan-cara-keluar",
        "penutupan-jenis", "penutupan-alasan", "penutupan-persetujuan",
        "status-klien", "klien-lengkap", "kegiatan-disposisi", "kegiatan-rencana",
        "kegiatan-topik", "kegiatan-tempat", "kegiatan-tanggal", "kegiatan-pemohon",
        "keluhan-nomor-lapor", "keluhan-tanggapan", "keluhan-publikasi", "keluhan-akomodasi", "keluhan-putusan",
    };

    /// <summary>Of a field of rows: each line becomes a record.</summary>
    public static readonly IReadOnlySet<string> OfRows = new HashSet<string> { "layanan", "rencana", "persetujuan", "rujukan", "pelimpahan", "asesmen", "kegiatan", "buku-tamu", "peserta" };

    /// <summary>Of what a step collects over time.</summary>
    public static readonly IReadOnlySet<string> OfEntries = new HashSet<string> { "kegiatan", "layanan" };
}
