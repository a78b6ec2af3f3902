using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Triage;

/// <summary>The hub as a client in any language meets it: a web socket, JSON, and 0x1e after each message.</summary>
public sealed class HubTests
{
    [Fact]
    public async Task A_client_gets_the_whole_board_and_then_each_change_in_order()
    {
        await using var portal = await PortalApplication.StartAsync();
        using var client = await HubLine.OpenAsync(portal, "piket");
        var board = await client.ReadAsync("papan");
        var cards = board.GetProperty("kartu").EnumerateArray().ToList();
        Assert.NotEmpty(cards);
        Assert.True(board.GetProperty("urut").GetInt64() > 0);
        Assert.Superset(
            new HashSet<string> { "id", "nomor", "kanal", "risiko", "inisial", "usia", "kecamatan", "bentuk", "tanda", "pemegang", "tenggat", "diterima", "versi" },
            cards[0].EnumerateObject().Select(p => p.Name).ToHashSet());

        var id = cards.First(c => c.GetProperty("pemegang").ValueKind == JsonValueKind.Null && c.GetProperty("risiko").GetString() == "rendah").GetProperty("id").GetString()!;
        await portal.TakeAsync(id, "piket2");
        var change = await client.ReadUntilAsync("kartu", c => c.GetProperty("kartu").EnumerateArray().Any(k => k.GetProperty("id").GetString() == id));

        Assert.True(change.GetProperty("urut").GetInt64() > board.GetProperty("urut").GetInt64());
        Assert.NotEqual(JsonValueKind.Null, change.GetProperty("kartu").EnumerateArray().Single(k => k.GetProperty("id").GetString() == id).GetProperty("pemegang").ValueKind);
        Assert.Empty(change.GetProperty("hilang").EnumerateArray());

        await client.SendAsync("""{"type":1,"target":"Ambil","arguments":[]}""");
        var again = await client.ReadAsync("papan");
        Assert.Equal(cards.Count, again.GetProperty("kartu").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_gets_a_line_without_signing_in()
    {
        await using var portal = await PortalApplication.StartAsync();
        using var http = portal.Client();
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await http.PostAsync(new Uri("/hubs/papan/negotiate?negotiateVersion=1", UriKind.Relative), null)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await http.GetAsync(new Uri("/denyut", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Who_may_not_see_the_board_hears_nothing()
    {
        await using var portal = await PortalApplication.StartAsync();
        using var client = await HubLine.OpenAsync(portal, "pengelola");
        Assert.Null(await client.NextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whose_rights_end_loses_the_line_within_five_seconds(bool disabled)
    {
        await using var portal = await PortalApplication.StartAsync();
        using var client = await HubLine.OpenAsync(portal, "piket");
        await client.ReadAsync("papan");

        await using (var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
        {
            var officer = await db.Users.SingleAsync(o => o.UserName == "piket");
            if (disabled)
                officer.Disable();
            else
                officer.GiveRoles([Role.DataOfficer]);
            await db.SaveChangesAsync();
        }
        await portal.The<OfficerDirectory>().RefreshAsync();

        await client.ClosedAsync().WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task The_heartbeat_says_the_sequence_of_the_board()
    {
        await using var portal = await PortalApplication.StartAsync();
        using var client = await HubLine.OpenAsync(portal, "piket");
        var board = await client.ReadAsync("papan");
        using var http = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/denyut", UriKind.Relative));
        request.Headers.Add("Cookie", client.Cookie);
        var beat = JsonDocument.Parse(await (await http.SendAsync(request)).Content.ReadAsStringAsync()).RootElement;

        Assert.True(beat.GetProperty("urut").GetInt64() >= board.GetProperty("urut").GetInt64());
        Assert.True(beat.GetProperty("waktu").GetDateTime() > TestClock.MondayMorning.AddYears(-1));
    }
}

/// <summary>One line to the hub.</summary>
internal sealed class HubLine(ClientWebSocket socket, string cookie) : IDisposable
{
    private const byte End = 0x1e;
    private readonly Queue<JsonElement> _read = new();
    private readonly List<byte> _part = [];

    public string Cookie => cookie;

    public static async Task<HubLine> OpenAsync(PortalApplication portal, string userName)
    {
        var cookie = await portal.SignInAsync(userName);
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookie);
        await socket.ConnectAsync(new Uri($"ws://{portal.Address.Authority}/hubs/papan"), default);
        var line = new HubLine(socket, cookie);
        await line.SendAsync("""{"protocol":"json","version":1}""");
        await line.NextAsync();
        return line;
    }

    public Task SendAsync(string message) =>
        socket.SendAsync(new ReadOnlyMemory<byte>([.. Encoding.UTF8.GetBytes(message), End]), WebSocketMessageType.Text, true, default).AsTask();

    /// <summary>The argument of the next message to this target.</summary>
    public Task<JsonElement> ReadAsync(string target) => ReadUntilAsync(target, _ => true);

    public async Task<JsonElement> ReadUntilAsync(string target, Func<JsonElement, bool> seen)
    {
        while (await NextAsync() is { } message)
        {
            if (message.TryGetProperty("target", out var name) && name.GetString() == target && seen(message.GetProperty("arguments")[0]))
                return message.GetProperty("arguments")[0];
        }
        throw new InvalidOperationException($"The line ended before {target}.");
    }

    public async Task ClosedAsync()
    {
        while (await NextAsync() is not null)
        {
        }
    }

    /// <summary>The next message, or null when the server has ended the line.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[16_384];
        while (_read.Count == 0)
        {
            ValueWebSocketReceiveResult got;
            try
            {
                got = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            }
            catch (WebSocketException)
            {
                return null;
            }
            if (got.MessageType == WebSocketMessageType.Close)
                return null;
            Take(buffer.AsSpan(0, got.Count));
        }
        var message = _read.Dequeue();
        return message.TryGetProperty("type", out var type) && type.GetInt32() == 7 ? null : message;
    }

    public void Dispose() => socket.Dispose();

    private void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b != End)
            {
                _part.Add(b);
                continue;
            }
            _read.Enqueue(JsonDocument.Parse(_part.ToArray()).RootElement);
            _part.Clear();
        }
    }
}
