namespace PPA.Portal.Upkeep;

/// <summary>Ages as people say them.</summary>
internal static class Ages
{
    /// <summary>"baru saja", "40 menit lalu", "31 jam lalu", "3 hari lalu".</summary>
    public static string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 2 } => "baru saja",
        { TotalHours: < 2 } => $"{age.TotalMinutes:0} menit lalu",
        { TotalDays: < 2 } => $"{age.TotalHours:0} jam lalu",
        _ => $"{age.TotalDays:0} hari lalu",
    };
}
