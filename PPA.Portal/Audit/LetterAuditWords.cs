namespace PPA.Portal.Audit;

/// <summary>What the verbs of letters and of their paper are called on a page.</summary>
internal static class LetterAuditWords
{
    /// <summary>The words for a code; null for a code that is not about letters.</summary>
    public static string? Of(string kind) => kind switch
    {
        "unggah-templat" => "Templat surat diunggah",
        "tarik-templat" => "Templat surat ditarik",
        "unggah-logo" => "Logo kantor diunggah",
        "hapus-logo" => "Logo kantor dihapus",
        "setujui-surat" => "Surat disetujui dan diberi nomor",
        "tandatangani-surat" => "Surat ditandatangani",
        "tandatangan-basah" => "Tanda tangan basah dicatat",
        "urungkan-surat" => "Keputusan atas surat diurungkan",
        "kirim-surat" => "Surat dikirim",
        "arsip-surat" => "Surat diarsipkan",
        "batal-surat" => "Surat dibatalkan",
        "beri-pelimpahan" => "Wewenang tanda tangan dilimpahkan",
        "akhiri-pelimpahan" => "Pelimpahan tanda tangan diakhiri",
        "ekspor-surat" => "Register surat diekspor",
        _ => null,
    };
}
