namespace PPA.Portal.Cases;

/// <summary>What the verbs of a file are called on its page.</summary>
internal static class CaseWords
{
    /// <summary>Looking is kept in the history but would drown the summary; so would a verb whose own words stand beside it.</summary>
    public static bool IsNoise(string kind) => kind is "lihat-berkas" or "buka-identitas" or "ditolak" or "catat" or "risiko" or "buka-penilaian" or "jawab-daftar-periksa" or "tetapkan-penilaian" or "respons-pertama" or "tambah-keterangan";

    public static string Of(string kind) => kind switch
    {
        "terima" => "Pengaduan diterima",
        "lengkapi" => "Keterangan dilengkapi",
        "impor" => "Dimasukkan dari register lama",
        "ambil" => "Diambil",
        "serahkan" => "Diserahkan, menunggu diterima",
        "terima-serah" => "Penyerahan diterima",
        "tolak-serah" => "Penyerahan ditolak",
        "serah-lewat" => "Penyerahan kembali kepada pemegang",
        "risiko" => "Risiko ditetapkan",
        "urungkan-risiko" => "Penetapan risiko diurungkan",
        "buka-penilaian" => "Daftar periksa dibuka",
        "jawab-daftar-periksa" => "Daftar periksa dijawab",
        "tetapkan-penilaian" => "Risiko ditetapkan dari daftar periksa",
        "tandai-petunjuk" => "Petunjuk ditandai",
        "minta-nilai-ulang" => "Nilai ulang diminta",
        "selesai-agenda" => "Agenda selesai",
        "minta-turun" => "Penurunan risiko diminta",
        "jawab-turun" => "Penurunan risiko dijawab",
        "respons-pertama" => "Respons pertama dicatat",
        "catatan-firstresponse" => "Respons pertama",
        "lihat-panggilan" => "Panggilan dilihat",
        "eskalasi" => "Eskalasi naik",
        "tenggat" => "Tenggat menyesuaikan",
        "catat" => "Catatan ditulis",
        "catatan-note" => "Catatan",
        "catatan-handover" => "Catatan penyerahan",
        "catatan-addedbyreporter" => "Keterangan tambahan dari pelapor",
        "tambah-keterangan" => "Pelapor menambah keterangan",
        "akhiri" => "Kasus diakhiri",
        "lihat-berkas" => "Berkas dilihat",
        "buka-identitas" => "Identitas dibuka",
        "ditolak" => "Permintaan akses ditolak",
        _ => kind,
    };
}
