using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>What stands above every section of a file: whose it is, how urgent, and the next act.</summary>
public sealed partial class CaseHeader(NavigationManager links) : ComponentBase
{
    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;
    [Parameter, EditorRequired] public OfficeTime Zone { get; set; } = default!;
    [Parameter, EditorRequired] public OfficerDirectory Officers { get; set; } = default!;
    [Parameter] public bool MayReveal { get; set; }
    [Parameter] public bool Revealed { get; set; }

    private bool Closed => File.Stage == CaseStage.Closed;

    private static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
