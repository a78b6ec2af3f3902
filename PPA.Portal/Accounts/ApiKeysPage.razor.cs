using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>Makes and revokes keys of machines.</summary>
public sealed partial class ApiKeysPage(ApiKeyDesk desk, OfficeDesk office) : ComponentBase
{
    private readonly HashSet<Channel> _channels = [];
    private IReadOnlyList<ApiKeyCard> _keys = [];
    private string _name = "";
    private string? _secret;
    private Guid? _sure;
    private RuleException? _refusal;

    private OfficeTime Time => office.Now.Time;

    protected override async Task OnInitializedAsync() => _keys = await desk.ReadAsync();

    private Task MakeAsync() => DoAsync(async () =>
    {
        _secret = await desk.MakeAsync(_name, _channels);
        (_name, _sure) = ("", null);
        _channels.Clear();
    });

    /// <summary>The first press asks, the second one does: a machine is cut off at once.</summary>
    private Task RevokeAsync(Guid id)
    {
        if (_sure != id)
        {
            _sure = id;
            return Task.CompletedTask;
        }
        return DoAsync(() => desk.RevokeAsync(id));
    }

    private async Task DoAsync(Func<Task> act)
    {
        _refusal = null;
        try
        {
            await act();
            _keys = await desk.ReadAsync();
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
    }

    private void Set(Channel channel, bool allowed) => _ = allowed ? _channels.Add(channel) : _channels.Remove(channel);
}
