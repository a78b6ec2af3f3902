using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Shell.Homes;

/// <summary>One block of the home page; where it could not be read, its last lines stay with their age.</summary>
public sealed partial class HomeCard : ComponentBase
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    [Parameter, EditorRequired] public string Id { get; set; } = "";

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter] public HomeBlock? Block { get; set; }

    /// <summary>When it was last read, as a time of day.</summary>
    [Parameter] public string ReadAt { get; set; } = "";

    /// <summary>UTC: when reading it failed; null while it is fresh.</summary>
    [Parameter] public DateTime? FailedAt { get; set; }

    [Parameter] public EventCallback OnAgain { get; set; }

    [Parameter, EditorRequired] public Func<CaseId, Task> OnAccept { get; set; } = null!;

    [Parameter, EditorRequired] public Func<CaseId, Task> OnDecline { get; set; } = null!;

    // Names of things are longer than numbers of cases, and want a wider column of their own.
    private static bool IsWordy(HomeBlock block) => block.Lines.Any(line => line.Code.Length > 12);

    private static string Utc(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
