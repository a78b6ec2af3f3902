using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Delegating;

/// <summary>Who signs for whom, and from when until when.</summary>
public sealed partial class DelegationsPage(Delegations delegations, LetterDesk desk) : ComponentBase
{
    private IReadOnlyList<DelegationLine>? _lines;
    private string _principal = "", _deputy = "", _basis = "";
    private DelegationStyle _style;
    private DateOnly _from, _until;
    private string? _error, _done;

    protected override async Task OnInitializedAsync()
    {
        (_from, _until) = (desk.Today, desk.Today);
        _principal = delegations.Principals is [var only] ? only.Id.Value.ToString() : "";
        _lines = await delegations.ListAsync();
    }

    private Task GiveAsync() => TryAsync(async () =>
    {
        if (!Guid.TryParse(_principal, out var principal))
            throw new RuleException("Pilih pejabat yang diwakili.", "pejabat");
        if (!Guid.TryParse(_deputy, out var deputy))
            throw new RuleException("Pilih penggantinya.", "pengganti");
        await delegations.GiveAsync(new OfficerId(principal), new OfficerId(deputy), _style, _from, _until, _basis);
        (_deputy, _basis) = ("", "");
    }, "Pelimpahan disimpan.");

    private Task EndAsync(Guid id) => TryAsync(() => delegations.EndAsync(id), "Pelimpahan diakhiri.");

    private async Task TryAsync(Func<Task> verb, string done)
    {
        (_error, _done) = (null, null);
        try
        {
            await verb();
            _done = done;
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        _lines = await delegations.ListAsync();
    }
}
