using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts.Sessions;

/// <summary>The browsers in which one is signed in, on the profile page.</summary>
public sealed partial class SessionList(SessionDesk desk, OfficeDesk office) : ComponentBase
{
    private IReadOnlyList<SessionLine> _lines = [];
    private string? _refusal;
    private bool _ended;

    [SupplyParameterFromForm(FormName = "akhiri-sesi", Name = "Ended")] private Guid? Ended { get; set; }

    protected override async Task OnInitializedAsync() => _lines = await desk.MineAsync();

    private async Task EndAsync()
    {
        try
        {
            await desk.EndAsync(Ended ?? Guid.Empty);
            _ended = true;
        }
        catch (RuleException refusal)
        {
            _refusal = refusal.Message;
        }
        _lines = await desk.MineAsync();
    }
}
