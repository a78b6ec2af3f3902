using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Assessing;

/// <summary>Why a level is suggested, in words that an officer can say aloud.</summary>
public static class RiskReasons
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["A2"] = "belum diketahui apakah sekarang dalam bahaya",
        ["A3"] = "terlalu banyak tanda bahaya yang belum diketahui",
        ["A6"] = "banyak tanda yang memberatkan",
        ["A7"] = "tanda memberatkan ditambah hal yang belum diketahui",
        ["A8"] = "ada tanda yang memberatkan atau belum diketahui",
        ["A9"] = "belum bicara langsung dengan korban",
        ["K1"] = "berpisah dari orang yang mengendalikan, dengan kekerasan",
        ["K2"] = "anak mengalami kekerasan seksual dan masih terjangkau terlapor",
        ["K3"] = "bergantung pada bantuan dan serumah malam ini",
        ["K4"] = "makin berat, hamil atau berbayi, dan dikendalikan",
        ["K5"] = "anak usia dini masih terjangkau terlapor",
        ["K6"] = "anak ditekan untuk menikah, berdamai, atau mencabut",
        ["K7"] = "pengaduan berulang dalam setahun",
        ["dicekik-dibekap"] = "pernah dicekik atau dibekap",
        ["senjata-bahan-berbahaya"] = "senjata atau bahan berbahaya",
        ["ancaman-nyawa"] = "ancaman terhadap nyawa",
        ["bunuh-diri-korban"] = "korban ingin mengakhiri hidup",
        ["seksual-lima-hari"] = "perbuatan seksual dalam lima hari",
        ["orang-lain-dalam-bahaya"] = "orang lain dapat disakiti",
        ["butuh-medis"] = "perlu pertolongan medis",
        ["bahaya-sekarang"] = "sekarang dalam bahaya",
        ["eksploitasi-tppo"] = "eksploitasi atau perdagangan orang",
        ["dipaksa-nikah-damai-cabut"] = "dipaksa menikah, berdamai, atau mencabut",
    };

    /// <summary>The reasons of a suggestion, weightiest first; an unanswered question is named as one.</summary>
    public static IReadOnlyList<string> Of(RiskSuggestion suggestion, IReadOnlyDictionary<string, Answer> answers) =>
        [.. suggestion.Reasons.Select(id => Asked(id) && answers.GetValueOrDefault(id) == Answer.Unknown ? WordsOf(id) + " (belum diketahui)" : WordsOf(id))];

    // An office may have questions of its own; their ids are words.
    private static string WordsOf(string id) => Sentences.GetValueOrDefault(id) ?? id.Replace('-', ' ');

    private static bool Asked(string id) => !(id.Length == 2 && char.IsUpper(id[0]));
}
