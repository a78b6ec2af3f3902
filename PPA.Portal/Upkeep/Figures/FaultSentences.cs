namespace PPA.Portal.Upkeep.Figures;

/// <summary>What the faults that are known are called on the administrator's page.</summary>
internal static class FaultSentences
{
    /// <summary>For whatever has no sentence of its own: the part beside it says where to look.</summary>
    public const string Other = "Gangguan pada bagian ini; rinciannya di log layanan";

    /// <summary>Faults for which a person was given a number to read out. Only in these is a value kept, for only in these is it known to be no personal data.</summary>
    public static bool HasNumber(string template) => template is "A page broke: {Number}" or "A request broke: {Number}";

    /// <param name="template">The programmer's words, before anything was filled in.</param>
    public static string Of(string template) => template switch
    {
        "A page broke: {Number}" => "Halaman terganggu; petugas melihat nomor gangguan",
        "A request broke: {Number}" => "Permintaan terganggu; pengirimnya melihat nomor gangguan",
        "Unhandled exception in circuit '{CircuitId}'." or "Unhandled exception in circuit {CircuitId}" => "Sambungan satu layar terputus; petugasnya cukup memuat ulang halaman",
        "A round of the ladder failed" => "Satu putaran tangga eskalasi gagal; putaran berikutnya mengulang",
        "A round of the office's own calls failed" => "Satu putaran panggilan meja piket gagal; putaran berikutnya mengulang",
        "The board could not be refreshed, {Failures} times in a row" => "Papan tidak dapat disegarkan; dicoba lagi sendiri",
        "News of the board could not be sent" => "Kabar papan tidak terkirim ke layar",
        "A seal in {Table}, row {Row}, does not open" => "Satu isian tersegel tidak dapat dibuka",
        "A listener of {Topic} failed" => "Satu layar tidak menerima kabar terbaru",
        "Due times could not follow the office's profile" => "Tenggat belum mengikuti profil kantor; dicoba lagi sendiri",
        "The server's clock jumped by {Seconds} seconds" => "Jam server melompat; lihat Pemeriksaan",
        "The sealed file {Id} is gone or was changed." => "Satu lampiran hilang dari disk atau berubah; cari di cadangan",
        "The virus scanner gave no answer for the upload {File}; kept all the same: {Kept}." => "Pemindai virus tidak menjawab saat berkas diunggah",
        "The block {Block} of the home page could not be read" => "Satu bagian Beranda tidak terbaca",
        "The portal is not ready" => "Portal sempat tidak siap; lihat Pemeriksaan",
        "Copies and disk could not be looked at" => "Cadangan dan disk tidak dapat diperiksa; dicoba lagi sendiri",
        "Officers could not be read again after a change from outside" => "Daftar petugas tidak terbaca ulang; dicoba lagi sendiri",
        "The copy of the day failed" => "Cadangan terjadwal gagal; dicoba lagi sendiri",
        UpkeepDesk.CopyFailed => "Cadangan yang diminta dari halaman ini gagal",
        UpkeepDesk.TrialFailed or "The copy {File} could not be restored: {Fault}" => "Uji pulih gagal; sebabnya tertulis di bagian Uji pulih",
        "The file {Id} of a destroyed record could not be removed." => "Berkas yang dimusnahkan belum terhapus dari disk",
        "What destroyed rows left behind in the database could not be overwritten." => "Sisa data yang dimusnahkan belum ditimpa",
        _ => Other,
    };
}
