using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>The whole file as one calm document on A4, with names: for a purpose that is written down.</summary>
public sealed partial class CasePaperPage(CaseReading reading, CurrentOfficer officer, CaseDesk desk) : ComponentBase
{
    private CaseView? _file;
    private DateTime _at;
    private string _purpose = "";
    private string? _fault;
    private bool _busy;

    [Parameter] public string Number { get; set; } = "";

    private OfficeTime Zone => desk.Office.Now.Time;

    private async Task PrintAsync()
    {
        if (_busy)
            return;
        (_busy, _fault) = (true, null);
        try
        {
            // On paper nothing can be pressed: whoever reads it has no rights in it.
            _file = (await reading.PrintAsync(Number, _purpose)) with { Rights = FrozenSet<Permission>.Empty };
            _at = desk.Now;
        }
        catch (RuleException rule)
        {
            _fault = rule.Message;
        }
        finally
        {
            _busy = false;
        }
    }
}
