using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Form;

/// <summary>What stands where the form was: its number, and what can be done next. Whoever took the call can take the case at once.</summary>
public sealed partial class ReceivedNote(OfficeDesk desk, CallTaker taker, CurrentOfficer officer) : ComponentBase
{
    private string? _fault;
    private bool _held, _busy;

    [Parameter, EditorRequired] public ReceivedCase Case { get; set; } = null!;
    [Parameter] public IReadOnlyList<FieldFault> Warnings { get; set; } = [];

    /// <summary>The level that was set during the call or since; null where none was.</summary>
    [Parameter] public RiskLevel? Risk { get; set; }

    [Parameter] public EventCallback OnJudge { get; set; }
    [Parameter] public EventCallback OnAgain { get; set; }

    private bool MayTake => officer.May(Permission.TakeCase);

    private string ReceivedAt => desk.Now.Time.ToLocal(Case.ReceivedAt).ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture);

    private async Task TakeAsync()
    {
        (_busy, _fault) = (true, null);
        try
        {
            await taker.TakeAsync(Case.Id);
            _held = true;
        }
        catch (RuleException rule)
        {
            _fault = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _fault = "Kasus ini baru saja diambil atau diubah petugas lain.";
        }
        _busy = false;
    }
}
