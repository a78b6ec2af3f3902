using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using PPA.Portal.Accounts;

namespace PPA.Portal.Triage;

/// <summary>
/// The live board for signed-in clients that are not Blazor. On connection comes `papan`, then `kartu` with each change,
/// in order and without gaps. Clients only listen; `Ambil` asks for the whole board again.
/// </summary>
[Authorize]
public sealed class BoardHub(BoardCaster caster) : Hub
{
    public override async Task OnConnectedAsync()
    {
        if (!caster.Join(Context))
            throw new HubException("Anda tidak memiliki izin melihat papan.");
        await base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        caster.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>Sends the whole board again.</summary>
    [HubMethodName("Ambil")]
    public void SendAgain() => caster.Greet(Context.ConnectionId);
}

/// <summary>A client on the hub, and who sits behind it.</summary>
internal sealed record HubClient(HubCallerContext Context, CurrentOfficer Officer)
{
    public bool MaySee => Officer.MaySome(Permission.SeeBoard);
}
