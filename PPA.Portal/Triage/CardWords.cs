using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What a card says, in the words that people read and hear.</summary>
public static class CardWords
{
    public const string LifeThreat = "Mengancam jiwa";

    /// <summary>Said on a card whose level must be judged again.</summary>
    public const string Rescore = "Nilai ulang";

    /// <summary>What a countdown on a card is called.</summary>
    public static string PromptName(NextPrompt next) => next.Prompt switch
    {
        "tpks-3x24" => "TPKS",
        "seksual-72-jam" or "seksual-120-jam" => "Medis",
        _ => "Tenggat",
    };

    /// <summary>"A.S. · P · 14 th · Kec. Padang Hulu".</summary>
    public static string Who(Card card) => string.Join(" · ",
    [
        card.Initials ?? "—",
        .. card.Sex == Sex.Unknown ? Array.Empty<string>() : [card.Sex.Code()],
        card.Age is { } age ? $"{age} th" : "usia belum diketahui",
        .. card.Victims > 1 ? [$"+{card.Victims - 1} korban"] : Array.Empty<string>(),
        .. Place(card) is { } place ? [place] : Array.Empty<string>(),
    ]);

    /// <summary>The card as one sentence, for those who hear it.</summary>
    /// <param name="holder">"belum diambil", "dipegang R.W.".</param>
    public static string Sentence(Card card, string holder)
    {
        var who = card.Sex switch
        {
            Sex.Female => card.Age < 18 ? "anak perempuan" : "perempuan",
            Sex.Male => card.Age < 18 ? "anak laki-laki" : "laki-laki",
            Sex.Unknown => "jenis kelamin belum diketahui",
        };
        string[] parts =
        [
            card.Number,
            card.Risk == RiskLevel.Unassessed ? "risiko belum dinilai" : $"risiko {card.Risk.Code()}",
            card.Age is { } age ? $"{who} {age} tahun" : who,
            .. card.RegionLabel is { } region ? [region] : Array.Empty<string>(),
            .. card.Flags.Select(flag => flag.ToLowerInvariant()),
            .. card.OpenPrompts > 0 ? [$"{card.OpenPrompts} petunjuk menunggu"] : Array.Empty<string>(),
            holder,
        ];
        return string.Join(", ", parts);
    }

    /// <summary>"belum diambil", "dipegang R.W.", "ditawarkan ke D.P.".</summary>
    public static string Holder(Card card, OfficerDirectory officers, OfficerId? me)
    {
        if (card.OfferedTo is { } to)
            return to == me ? $"{officers.InitialsOf(card.Holder)} menyerahkan kepada Anda" : $"ditawarkan ke {officers.InitialsOf(to)}";
        if (card.Holder is { } holder)
            return holder == me ? "dipegang Anda" : $"dipegang {officers.InitialsOf(holder)}";
        return "belum diambil";
    }

    /// <summary>How the browser counts this clock down: the words of clocks.js.</summary>
    public static string ClockKind(Card card) => card.Holder is not null ? "respons" : card.Risk.Code();

    /// <summary>The page of the file.</summary>
    public static string Address(Card card) => "/kasus/" + card.Number;

    private static string? Place(Card card) => card.RegionLabel is not { } label
        ? null
        : label is "Luar daerah" or "Luar negeri" or "Tidak diketahui" ? label : "Kec. " + label;
}
