namespace PPA.Portal.Cases;

/// <summary>What an entry of the history is about.</summary>
internal static class EventKinds
{
    /// <summary>Somebody looked, or was refused.</summary>
    public static bool IsLook(string kind) => kind is "lihat-berkas" or "buka-identitas" or "cetak-lengkap" or "ditolak" or "buka-langkah" or "lihat-penilaian" or "buka-penilaian" or "buka-darurat" or "buka-alamat-penampungan" or "catatan-purpose";
}
