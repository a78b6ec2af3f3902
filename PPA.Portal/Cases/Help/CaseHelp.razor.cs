using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Help;

/// <summary>What was given, done and planned.</summary>
public sealed partial class CaseHelp(HelpReading reading, ServiceBook services, ActivityBook activities, CaseDesk desk) : ComponentBase
{
    private HelpSheet? _sheet;
    private CaseView? _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    private bool May => File.MayNow(Permission.WriteRecord);

    private CodeLists Codes => desk.Codes;

    private OfficeTime Zone => desk.Office.Now.Time;

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, File))
            return;
        _read = File;
        _sheet = await reading.ReadAsync(File.Id);
    }
}
