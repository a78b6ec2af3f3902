using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;

namespace PPA.Portal.Triage.Alarms;

/// <summary>How much was sounded in one month, by officer, class and rule.</summary>
public sealed partial class AlarmNoisePart(OfficerDirectory officers) : ComponentBase
{
    private static readonly (int Kind, string Word, string Aim)[] Classes =
        [(Alarm.Call, "3 Panggilan", "≤ 5 %"), (Alarm.Chime, "2 Denting", "± 15 %"), (Alarm.Tap, "1 Ketuk", "± 80 %")];

    [Parameter, EditorRequired] public NoiseReport Report { get; set; } = null!;

    private string ActedSentence => Report.ActedShare switch
    {
        null => "Belum ada panggilan bulan ini.",
        { } share => $"{Report.Acted} dari {Report.Calls} panggilan ({Percent(share)}) disusul tindakan dalam 10 menit; sasaran sedikitnya 80 %."
            + (share < NoiseReport.Aim ? " Periksa aturan yang paling sering berbunyi: mungkin kelasnya terlalu tinggi." : ""),
    };

    private string Share(int sounds) => Report.Sounds == 0 ? "–" : Percent((double)sounds / Report.Sounds);

    // Written out, not by culture: a machine without Indonesian culture data must show the same page.
    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    private static string Decimal(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') ?? "–";
}
