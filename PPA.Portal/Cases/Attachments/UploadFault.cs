using PPA.Portal.Data.Scanning;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Attachments;

/// <summary>Why a file was not taken in: a sentence, and a code for the address of a page without script.</summary>
internal static class UploadFault
{
    private const string Large = "Berkas ini lebih dari 20 MB. Perkecil atau bagi menjadi beberapa berkas.";
    private const string Blank = "Berkas ini kosong. Pilih berkas lain.";
    private const string Unknown = "Jenis berkas ini tidak diterima. Kirim PDF, foto (JPG, PNG, WebP), Word (.docx), Excel (.xlsx), suara (MP3, M4A, OGG), atau video MP4.";

    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["besar"] = Large,
        ["kosong"] = Blank,
        ["jenis"] = Unknown,
        ["berbahaya"] = UploadScan.Infected,
        ["pemindai"] = UploadScan.Unanswered,
        ["putus"] = "Unggahan terputus. Tidak ada yang tersimpan dari berkas itu; unggah lagi.",
        ["hilang"] = "Isi lampiran ini tidak ditemukan atau rusak. Beri tahu pengelola, dan unggah lagi bila Anda masih memilikinya.",
        ["tanpa"] = "Pilih sedikitnya satu berkas.",
        ["lain"] = "Berkas tidak dapat disimpan. Muat ulang halaman, lalu coba lagi.",
    };

    public static RuleException TooLarge() => new(Large, "lampiran");

    public static RuleException Empty() => new(Blank, "lampiran");

    public static RuleException UnknownKind() => new(Unknown, "lampiran");

    public static string CodeOf(string sentence) => Sentences.FirstOrDefault(s => s.Value == sentence).Key ?? "lain";

    /// <summary>The sentence of a code; null where there is none.</summary>
    public static string? Of(string? code) => code is null ? null : Sentences.GetValueOrDefault(code);
}
