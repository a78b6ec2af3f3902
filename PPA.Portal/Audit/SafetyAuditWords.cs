namespace PPA.Portal.Audit;

/// <summary>What the verbs of doors, proofs, devices and the duties towards people's data are called on a page.</summary>
internal static class SafetyAuditWords
{
    /// <summary>The words for a code; null for a code that is not about these.</summary>
    public static string? Of(string kind) => kind switch
    {
        "kode-diperiksa" => "Kode faktor kedua diperiksa sekali lagi",
        "faktor-aktif" => "Faktor kedua diaktifkan",
        "faktor-dilepas" => "Faktor kedua dilepas",
        "faktor-diatur-ulang" => "Faktor kedua dilepas oleh pengelola",
        "kode-cadangan-baru" => "Kode cadangan dibuat baru",
        "sesi-satu-diakhiri" => "Satu perangkat dikeluarkan",
        "lihat-permintaan-data" => "Permintaan orang atas datanya dilihat",
        "terima-permintaan-data" => "Permintaan orang atas datanya dicatat",
        "penuhi-permintaan-data" => "Permintaan orang atas datanya dipenuhi",
        "tolak-permintaan-data" => "Permintaan orang atas datanya ditolak",
        "catat-kebocoran" => "Kebocoran data dicatat",
        "kebocoran-orang-diberi-tahu" => "Orang diberi tahu tentang kebocoran",
        "kebocoran-lembaga-diberi-tahu" => "Lembaga diberi tahu tentang kebocoran",
        "tutup-kebocoran" => "Catatan kebocoran ditutup",
        "tahan-retensi" => "Berkas ditahan dari pemusnahan",
        "lepas-tahan" => "Penahanan dari pemusnahan dilepas",
        "perkara-selesai" => "Perkara dinyatakan selesai untuk retensi",
        "usul-pemusnahan" => "Pemusnahan diusulkan",
        "kembalikan-pemusnahan" => "Usulan pemusnahan dikembalikan",
        "setujui-pemusnahan" => "Pemusnahan disetujui dan dilaksanakan",
        "musnahkan-berkas" => "Berkas dimusnahkan",
        "bersihkan-sisa" => "Sisa pemusnahan dibersihkan",
        _ => null,
    };
}
