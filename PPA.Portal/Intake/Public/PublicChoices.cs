using PPA.Portal.Office;

namespace PPA.Portal.Intake.Public;

/// <summary>One answer to choose.</summary>
/// <param name="Age">Years in the middle of a range, for what counts and sorts.</param>
internal sealed record PublicChoice(string Code, string Label, int? Age = null);

/// <summary>The answers that the public form offers, in plain words.</summary>
internal static class PublicChoices
{
    public const string NoAnswer = "Tidak ingin menjawab";

    public static readonly IReadOnlyList<PublicChoice> Danger = [new("ya", "Ya, sekarang"), new("tidak", "Tidak"), new("", NoAnswer)];

    public static readonly IReadOnlyList<PublicChoice> Who =
        [new("saya", "Saya yang mengalami"), new("saksi", "Saya melihat atau mendengar"), new("wali", "Saya mewakili anak"), new("", NoAnswer)];

    public static readonly IReadOnlyList<PublicChoice> Ages =
    [
        new("0-5", "0–5 tahun", 3), new("6-12", "6–12 tahun", 9), new("13-17", "13–17 tahun", 15), new("18-24", "18–24 tahun", 21),
        new("25-44", "25–44 tahun", 35), new("45-59", "45–59 tahun", 52), new("60", "60 tahun atau lebih", 65), new("", "Tidak tahu atau tidak ingin menjawab"),
    ];

    public static readonly IReadOnlyList<PublicChoice> Sexes = [new("P", "Perempuan"), new("L", "Laki-laki"), new("", NoAnswer)];

    public static readonly IReadOnlyList<PublicChoice> Contact =
        [new("jangan", "Jangan hubungi saya"), new("ya", "Ya, boleh"), new("orang-lain", "Hubungi orang lain")];

    public static readonly IReadOnlyList<PublicChoice> Ways = [new("Telepon", "Telepon"), new("WhatsApp", "WhatsApp"), new("Pesan singkat", "Pesan singkat")];

    public static readonly IReadOnlyList<PublicChoice> Says =
    [
        new("Salah sambung", "Bahwa kami salah sambung"), new("Survei layanan", "Bahwa kami melakukan survei layanan"),
        new("Tutup tanpa bicara", "Tidak berkata apa-apa, langsung menutup"),
    ];

    public static IReadOnlyList<PublicChoice> Regions(Regions regions) => [.. regions.Choices.Select(d => new PublicChoice(d.Code, d.Name))];

    public static string Label(IReadOnlyList<PublicChoice> choices, string? code) =>
        choices.FirstOrDefault(c => c.Code == (code ?? ""))?.Label ?? "Belum dijawab";
}
