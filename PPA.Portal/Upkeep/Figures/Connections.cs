using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Upkeep.Figures;

/// <summary>Which screens are connected at this moment, and whose they are.</summary>
public sealed class Connections
{
    private readonly ConcurrentDictionary<string, OfficerId> _screens = new();

    public int Screens => _screens.Count;

    /// <summary>Officers with the number of their screens.</summary>
    public IReadOnlyDictionary<OfficerId, int> Officers => _screens.Values.CountBy(officer => officer).ToDictionary();

    internal void Enter(string circuit, OfficerId officer) => _screens[circuit] = officer;

    internal void Leave(string circuit) => _screens.TryRemove(circuit, out _);
}

/// <summary>Counts a screen while its line stands.</summary>
internal sealed class ConnectionCounter(Connections connections, CurrentOfficer officer) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (officer.Card is { } card)
            connections.Enter(circuit.Id, card.Id);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        connections.Leave(circuit.Id);
        return Task.CompletedTask;
    }
}
