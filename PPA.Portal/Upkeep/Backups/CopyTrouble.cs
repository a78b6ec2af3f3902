using Microsoft.Data.Sqlite;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>Why a copy could not be written or read, in words that somebody in the office can act on; the library's own go to the log.</summary>
internal static class CopyTrouble
{
    private const string Kept = "cadangan lama tetap ada.";

    // Errno of Linux, and the last two bytes of what Windows says.
    private static readonly int[] Full = [28, 122, 0x70, 0x27];
    private static readonly int[] Taken = [17, 20, 0x50, 0xB7];
    private static readonly int[] Locked = [30, 0x13];

    /// <summary>Why no copy was taken.</summary>
    public static string OfWriting(Exception fault) => fault switch
    {
        UpkeepRefusedException => fault.Message,
        SqliteException { SqliteErrorCode: 13 } => $"Disk penuh saat menyalin basis data. Kosongkan ruang, lalu ulangi; {Kept}",
        SqliteException { SqliteErrorCode: 11 or 26 } => "Basis data rusak dan tidak dapat disalin. Jangan hapus cadangan lama; ikuti bab \"Basis data rusak\" pada buku panduan.",
        SqliteException { SqliteErrorCode: 5 or 6 } => "Basis data sedang dikunci proses lain. Tutup proses itu, lalu ulangi.",
        IOException or UnauthorizedAccessException or SqliteException => $"Cadangan tidak dapat ditulis: {CauseOf(fault)}, lalu ulangi; {Kept}",
        _ => $"Cadangan gagal karena gangguan yang tidak dikenal ({fault.GetType().Name}). Lihat log layanan; {Kept}",
    };

    /// <summary>Why a copy could not be tried.</summary>
    public static string OfReading(Exception fault) => fault is UpkeepRefusedException
        ? fault.Message
        : $"Cadangan tidak dapat dipulihkan: {(fault is IOException or UnauthorizedAccessException ? CauseOf(fault) : "isinya tidak terbaca. Buat cadangan baru")}, lalu ulangi uji pulih.";

    /// <summary>The cause and its cure; the sentence goes on behind it.</summary>
    private static string CauseOf(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "portal tidak berhak atas folder atau berkasnya. Perbaiki hak aksesnya",
        DirectoryNotFoundException or FileNotFoundException => "folder atau berkasnya tidak ada. Periksa apakah disknya terpasang",
        IOException io when Full.Contains(CodeOf(io)) => "disk penuh. Kosongkan ruang",
        IOException io when Taken.Contains(CodeOf(io)) => "di tempat itu sudah ada berkas dengan nama yang sama. Sisihkan berkas itu, atau pilih tempat lain di Upkeep:Folder",
        IOException io when Locked.Contains(CodeOf(io)) => "disk itu hanya dapat dibaca. Pasang kembali agar dapat ditulis",
        _ => "disk tidak menjawab sebagaimana mestinya. Periksa ruang disk dan hak akses foldernya",
    };

    private static int CodeOf(IOException fault) => fault.HResult & 0xFFFF;
}
