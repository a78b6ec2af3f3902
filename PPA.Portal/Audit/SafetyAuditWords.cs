namespace PPA.Portal.Audit;

/// <summary>What the verbs of doors, proofs and devices are called on a page.</summary>
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
        _ => null,
    };
}
