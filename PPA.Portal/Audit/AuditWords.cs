using PPA.Portal.Domain;

namespace PPA.Portal.Audit;

/// <summary>What the verbs of the trail are called on a page.</summary>
public static class AuditWords
{
    /// <summary>Looking is kept in the history but would drown the summary; so would a verb whose own words stand beside it.</summary>
    public static bool IsNoise(string kind) => kind is "lihat-berkas" or "lihat-lampiran" or "buka-langkah" or "buka-identitas" or "ditolak" or "catat" or "catatan-purpose" or "risiko" or "buka-penilaian" or "lihat-penilaian" or "salin-isian" or "jawab-daftar-periksa" or "tetapkan-penilaian" or "respons-pertama" or "tambah-keterangan";

    /// <summary>The words for a code with what it brought: an answer, a rung.</summary>
    /// <param name="detail">Codes, as in the trail.</param>
    public static string Of(string kind, string? detail) => (kind, detail?.Split(' ', ':')) switch
    {
        ("jawab-turun", ["setuju", ..]) => "Penurunan risiko disetujui",
        ("jawab-turun", ["tolak", ..]) => "Penurunan risiko ditolak",
        ("eskalasi", ["anak-tangga", _, "peran", var role]) => $"Eskalasi naik ke {RoleLabel(role)}",
        _ => Of(kind),
    };

    private static string RoleLabel(string code) => Words.RoleOf(code) is { } role ? role.Label().ToLowerInvariant() : code;

    /// <summary>The words for a code; a code without words stands for itself.</summary>
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
        "lihat-penilaian" => "Riwayat penilaian dilihat",
        "salin-isian" => "Isian sementara disalin dari formulir",
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
        "catatan-purpose" => "Keperluan membuka identitas",
        "catatan-handover" => "Catatan penyerahan",
        "catatan-addedbyreporter" => "Keterangan tambahan dari pelapor",
        "tambah-keterangan" => "Pelapor menambah keterangan",
        "minta-akhiri" => "Pengakhiran diminta",
        "akhiri" => "Kasus diakhiri",
        "lihat-berkas" => "Berkas dilihat",
        "buka-identitas" => "Identitas dibuka",
        "ditolak" => "Permintaan akses ditolak",
        "masuk" => "Masuk",
        "keluar" => "Keluar",
        "masuk-gagal" => "Gagal masuk",
        "masuk-terkunci" => "Akun terkunci sementara",
        "cari" => "Mencari orang",
        "minta-serah" => "Meminta penyerahan",
        "serah-gugur" => "Penyerahan gugur",
        "minta-turun-gugur" => "Permintaan penurunan gugur",
        "buat-kunci" or "kunci-dibuat" => "Kunci API dibuat",
        "kunci-dicabut" => "Kunci API dicabut",
        "layar-didaftarkan" => "Layar didaftarkan",
        "layar-dicabut" => "Layar dicabut",
        "petugas-baru" => "Petugas ditambahkan",
        "impor-kasus" => "Kasus dari register lama",
        "mulai-piket" => "Mulai piket",
        "diamkan-bunyi" => "Bunyi didiamkan 5 menit",
        "akhiri-piket" => "Akhiri piket",
        "serahkan-piket" => "Piket diserahkan, menunggu penerima",
        "tarik-piket" => "Penyerahan piket ditarik kembali",
        "terima-piket" => "Piket diterima",
        "panggilan-kantor" => "Panggilan tentang meja piket",
        "panggilan-kantor-usai" => "Panggilan tentang meja piket berakhir",
        "lihat-panggilan-kantor" => "Panggilan tentang meja piket dilihat",
        "jawab-latihan" => "Latihan dijawab",
        "buka-langkah" => "Langkah prosedur dibuka",
        "mulai-prosedur" => "Prosedur dimulai",
        "selesai-langkah" => "Langkah diselesaikan",
        "lewati-langkah" => "Langkah dilewati",
        "betulkan-langkah" => "Langkah dibetulkan",
        "catat-langkah" => "Catatan langkah ditambahkan",
        "hentikan-prosedur" => "Prosedur dihentikan",
        "tandai-syarat" => "Persyaratan dicatat",
        "tandai-surat" => "Surat dicatat",
        "lihat-lampiran" => "Daftar lampiran dilihat",
        "unggah-lampiran" => "Lampiran diunggah",
        "unduh-lampiran" => "Lampiran diunduh",
        "hapus-lampiran" => "Lampiran dihapus",
        "lampiran-rusak" => "Lampiran tidak dapat dibuka",
        "ekspor-register" => "Register diekspor",
        "terima-klien" => "Klien Puspaga diterima",
        "terima-kegiatan" => "Permohonan kegiatan diterima",
        "terima-keluhan" => "Keluhan layanan diterima",
        "tanggapi-keluhan" => "Keluhan ditanggapi",
        "umumkan-keluhan" => "Keluhan selesai diumumkan",
        "tarik-pengumuman" => "Pengumuman ditarik",
        "isi-buku-tamu" => "Buku tamu diisi",
        "lihat-buku-tamu" => "Buku tamu dilihat",
        "petugas-diaktifkan" => "Petugas diaktifkan",
        "petugas-dinonaktifkan" => "Petugas dinonaktifkan",
        "petugas-diganti-nama" => "Nama petugas diubah",
        "peran-diubah" => "Peran diubah",
        "sandi-diganti" => "Kata sandi diganti",
        "profil-dipilih" => "Profil kantor dipilih",
        _ => kind,
    };
}
