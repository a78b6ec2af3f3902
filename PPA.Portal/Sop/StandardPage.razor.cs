using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Sop;

/// <summary>What the office promises, for everybody: drawn from the same profile and procedures that run the wizards.</summary>
public sealed partial class StandardPage(SopDesk desk) : ComponentBase
{
    private static readonly (DayOfWeek Day, string Name)[] Week =
    [
        (DayOfWeek.Monday, "Senin"), (DayOfWeek.Tuesday, "Selasa"), (DayOfWeek.Wednesday, "Rabu"), (DayOfWeek.Thursday, "Kamis"),
        (DayOfWeek.Friday, "Jumat"), (DayOfWeek.Saturday, "Sabtu"), (DayOfWeek.Sunday, "Minggu"),
    ];

    private Profile Profile => desk.Office.Now.Profile;

    private IEnumerable<Procedure> Plans => Profile.Procedures.Select(id => desk.Office.InForce(id, desk.Now)).OfType<Procedure>();

    private IEnumerable<(string Days, string Hours)> Hours => Week.Select(d => (d.Name, Profile.Hours.TryGetValue(d.Day, out var hours)
        ? $"{hours.Opens:hh\\.mm}–{hours.Closes:hh\\.mm} {Profile.Zone.Abbreviation}" : "tutup"));

    private static string Length(TimeSpan length) => length.TotalHours >= 24 && length.TotalHours % 24 == 0 ? $"{(int)length.TotalDays}×24 jam"
        : length.TotalMinutes % 60 == 0 ? $"{(int)length.TotalHours} jam" : $"{(int)length.TotalMinutes} menit";
}
