using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using PPA.Portal.Accounts;
using PPA.Portal.Live;

namespace PPA.Portal.Triage;

/// <summary>Tells the hub's clients what changed. One loop sends everything, so that greeting and change never overtake each other.</summary>
public sealed partial class BoardCaster(Board board, OfficerDirectory officers, LiveFeed feed, IHubContext<BoardHub> hub, TimeProvider time, ILogger<BoardCaster> log) : BackgroundService
{
    private readonly ConcurrentDictionary<string, HubClient> _clients = new();
    private readonly ConcurrentQueue<string> _waiting = new();
    private readonly HashSet<string> _greeted = [];
    private readonly SemaphoreSlim _bell = new(0);
    private BoardSnapshot _sent = board.Now;

    /// <summary>Takes a client in, unless the table says no.</summary>
    internal bool Join(HubCallerContext context)
    {
        var officer = new CurrentOfficer(officers, time);
        officer.Become(context.User ?? new System.Security.Claims.ClaimsPrincipal());
        var client = new HubClient(context, officer);
        if (!client.MaySee)
            return false;
        _clients[context.ConnectionId] = client;
        Greet(context.ConnectionId);
        return true;
    }

    internal void Leave(string connection) => _clients.TryRemove(connection, out _);

    /// <summary>Sends the whole board to one client soon.</summary>
    internal void Greet(string connection)
    {
        _waiting.Enqueue(connection);
        _bell.Release();
    }

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changes = feed.Listen(Topic.BoardChanged, () => _bell.Release());
        using var people = feed.Listen(Topic.OfficersChanged, () => _bell.Release());
        try
        {
            while (true)
            {
                await _bell.WaitAsync(stoppingToken);
                SendAway();
                await SendOrGoOnAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The office closes.
        }
    }

    /// <summary>Ends the line of everybody who may no longer see the board.</summary>
    private void SendAway()
    {
        foreach (var (connection, client) in _clients)
        {
            if (client.MaySee)
                continue;
            Leave(connection);
            client.Context.Abort();
        }
        _greeted.IntersectWith(_clients.Keys);
    }

    private async Task SendOrGoOnAsync(CancellationToken ct)
    {
        try
        {
            await SendChangesAsync(ct);
            await SendGreetingsAsync(ct);
        }
#pragma warning disable CA1031 // One broken line must not end the news for the others.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(fault);
        }
    }

    private async Task SendChangesAsync(CancellationToken ct)
    {
        var (before, now) = (_sent, board.Now);
        if (ReferenceEquals(before, now))
            return;
        _sent = now;
        if (_greeted.Count > 0)
            await hub.Clients.Clients([.. _greeted]).SendAsync("kartu", HubChanges.Between(before, now, officers), ct);
    }

    private async Task SendGreetingsAsync(CancellationToken ct)
    {
        while (_waiting.TryDequeue(out var connection))
        {
            if (!_clients.ContainsKey(connection))
                continue;
            var cards = _sent.Cards.Values.Select(card => HubCard.Of(card, officers)).ToList();
            await hub.Clients.Client(connection).SendAsync("papan", new HubBoard(_sent.Sequence, _sent.ReadAt, cards), ct);
            _greeted.Add(connection);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "News of the board could not be sent")]
    private partial void LogFailed(Exception fault);
}
