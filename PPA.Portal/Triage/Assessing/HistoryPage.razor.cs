using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Assessing;

/// <summary>How the level of a case came to be: what was asked, what was answered, who decided.</summary>
public sealed partial class HistoryPage(AssessmentHistory history, OfficerDirectory officers, OfficeDesk desk) : ComponentBase
{
    private RiskPast? _past;
    private string? _read;
    private string? _refused;

    /// <summary>Register number.</summary>
    [Parameter] public string Number { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Number)
            return;
        (_read, _past, _refused) = (Number, null, null);
        try
        {
            _past = await history.ReadAsync(Number);
        }
        catch (Exception refusal) when (refusal is NotAllowedException or RuleException)
        {
            _refused = "Anda tidak dapat membaca penilaian kasus ini. Hubungi sub-koordinator bila Anda menanganinya.";
        }
    }

    private string At(DateTime utc) => desk.Now.Time.Brief(utc);

    private string Who(OfficerId officer) => officers.Find(officer)?.DisplayName ?? "petugas lama";
}
