using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Assessing;

/// <summary>What a complaint already answers. Only ever yes: what it does not say is unknown, never no.</summary>
public static class FromComplaint
{
    private const int EarlyChildhood = 6;
    private const int FreshDays = 5;

    /// <param name="complaints">About the same people in twelve months, this one included.</param>
    /// <param name="today">Office time.</param>
    public static IReadOnlyDictionary<string, Answer> Of(CaseFile file, int complaints, DateOnly today)
    {
        (string Item, bool Said)[] facts =
        [
            ("bahaya-sekarang", file.DangerNow == Answer.Yes || Has(file, "penyekapan", "penculikan", "pemasungan")),
            ("butuh-medis", Has(file, "terancam-dan-terluka")),
            ("senjata-bahan-berbahaya", Has(file, "terlapor-bersenjata")),
            ("bunuh-diri-korban", Has(file, "terancam-dan-menyakiti-diri")),
            ("seksual-lima-hari", IsSexual(file) && file.IncidentDate is { } day && today.DayNumber - day.DayNumber is >= 0 and <= FreshDays),
            ("serumah-malam-ini", Has(file, "tinggal-bersama-terlapor")),
            ("sulit-bantuan", Has(file, "tanpa-keluarga-berlindung", "tanpa-tempat-aman")),
            ("disabilitas-bergantung", Has(file, "terancam-dan-disabilitas")),
            ("hamil-atau-bayi", file.Face.Pregnant || Has(file, "terancam-dan-hamil")),
            ("pernah-berulang", complaints > 1 || file.EarlierCase is not null),
            ("eksploitasi-tppo", file.Forms.Contains("tppo")),
            ("anak-usia-dini", file.Face.Age is < EarlyChildhood),
            ("anak-terjangkau-pelaku", Has(file, "tinggal-bersama-terlapor")),
            ("anak-kekerasan-seksual", IsSexual(file) && file.Face.Child),
        ];
        return facts.Where(f => f.Said).ToDictionary(f => f.Item, _ => Answer.Yes);
    }

    private static bool IsSexual(CaseFile file) => file.Forms.Contains("seksual");

    private static bool Has(CaseFile file, params string[] dangers) => dangers.Any(file.Dangers.Contains);
}
