namespace PPA.Portal.Domain;

/// <summary>What may happen after which a level is judged again at once. A code, because the agenda is not encrypted.</summary>
public static class RescoreCause
{
    public static readonly IReadOnlyList<(string Code, string Words)> All =
    [
        ("berpisah", "Berpisah atau akan pergi"), ("terlapor-bebas", "Terlapor bebas, dipanggil, atau sidang"), ("ancaman-baru", "Ancaman baru"),
        ("hamil", "Hamil"), ("pindah-rumah", "Pindah rumah"), ("aduan-dicabut", "Aduan dicabut"), ("terlapor-tahu", "Terlapor tahu laporan ini"),
    ];

    /// <returns>Null for a code that is not one.</returns>
    public static string? WordsOf(string? code) => All.FirstOrDefault(cause => cause.Code == code).Words;
}
