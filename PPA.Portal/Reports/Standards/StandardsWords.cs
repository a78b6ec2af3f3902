using System.Globalization;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Reports.Standards;

/// <summary>Lengths of time and shares, as people read them.</summary>
internal static class StandardsWords
{
    /// <summary>"15 menit", "6 jam", "3 × 24 jam".</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalHours: >= 48 } when length.TotalHours % 24 == 0 => string.Create(CultureInfo.InvariantCulture, $"{length.TotalDays:0} × 24 jam"),
        { TotalHours: >= 1, Minutes: 0 } => string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0} jam"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} menit"),
    };

    public static string Of(StepClock clock) => clock.Minutes is { } minutes ? Length(TimeSpan.FromMinutes(minutes)) : "hari yang sama";

    /// <summary>"2 h 3 j", "1 j 05 m", "7 m"; a dash for nothing.</summary>
    public static string Brief(TimeSpan? span) => span switch
    {
        null => "–",
        { TotalDays: >= 2 } s => string.Create(CultureInfo.InvariantCulture, $"{(int)s.TotalDays} h {s.Hours} j"),
        { TotalHours: >= 1 } s => string.Create(CultureInfo.InvariantCulture, $"{(int)s.TotalHours} j {s.Minutes:00} m"),
        { TotalMinutes: >= 1 } s => string.Create(CultureInfo.InvariantCulture, $"{(int)s.TotalMinutes} m"),
        { } s => string.Create(CultureInfo.InvariantCulture, $"{(int)s.TotalSeconds} d"),
    };

    /// <summary>"72,7 %": rounded as the recap rounds, to one decimal.</summary>
    // Written out, not by culture: a machine without Indonesian culture data must show the same page.
    public static string Percent(double? share) =>
        share is { } s ? Math.Round(100 * (decimal)s, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + " %" : "–";
}
