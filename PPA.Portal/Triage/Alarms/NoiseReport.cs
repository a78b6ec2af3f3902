using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What one officer heard in a period.</summary>
/// <param name="PerTenMinutes">Sounds per ten minutes of duty; null for those who had none.</param>
/// <param name="WorstHour">Sounds per ten minutes in their worst hour.</param>
public sealed record OfficerNoise(OfficerId Officer, int Sounds, double? PerTenMinutes, double WorstHour);

/// <summary>How often one rule of the table sounded.</summary>
public sealed record RuleNoise(AlarmRule Rule, int Sounds);

/// <summary>How much was sounded in a period, and whether it led to anything.</summary>
/// <param name="ByClass">Sounds of class 1, 2 and 3.</param>
/// <param name="Calls">Calls of class 3, each counted once however often it repeated.</param>
/// <param name="Acted">Those followed by an act of a person within ten minutes.</param>
/// <param name="MutedMinutes">Minutes during which officers had silenced themselves, overlaps counted once.</param>
public sealed record NoiseReport(
    IReadOnlyList<OfficerNoise> Officers, IReadOnlyDictionary<int, int> ByClass, int Calls, int Acted, IReadOnlyList<RuleNoise> Noisiest, int MutedMinutes)
{
    /// <summary>Share of calls that should be followed by an act; below it a rule is sounded too urgently.</summary>
    public const double Aim = 0.8;

    public int Sounds => ByClass.Values.Sum();

    /// <summary>Share of calls followed by an act, or null when there was none.</summary>
    public double? ActedShare => Calls == 0 ? null : (double)Acted / Calls;
}
