using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Asking;

/// <summary>Asks who sits there before a file leaves. A page without a circuit, so that a link to a file can lead here and back.</summary>
public sealed partial class StepUpPage(StepUp stepUp) : ComponentBase
{
    private RuleException? _refusal;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "pastikan")] private string? Proof { get; set; }
    [SupplyParameterFromQuery(Name = "untuk")] private string? Code { get; set; }
    [SupplyParameterFromQuery(Name = "kembali")] private string? Return { get; set; }
    [SupplyParameterFromQuery(Name = "asal")] private string? Before { get; set; }

    private StepPurpose Purpose => StepPurposes.Of(Code) ?? StepPurpose.Export;

    private string Wanted => LocalPath.Or(Return, "/");

    private string Back => LocalPath.Or(Before, "/");

    private bool IsDone => stepUp.IsFresh(Purpose);

    private async Task ProveAsync()
    {
        try
        {
            await stepUp.ProveAsync(Purpose, Proof, HttpContext.RequestAborted);
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
    }
}
