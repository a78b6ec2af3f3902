using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;

namespace PPA.Portal.Tests.Accounts;

/// <summary>The limits on open screens as a running portal keeps them: lines are really opened, and a page says what to do.</summary>
public sealed class ScreenGateTests : IAsyncLifetime
{
    private const string Full = "Terlalu banyak layar terbuka";
    private PortalApplication _portal = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalApplication.StartAsync("--Accounts:ScreensPerOfficer=2", "--Accounts:ScreensPerAddress=3");
        foreach (var name in new[] { "layar-a", "layar-b", "layar-c" })
            await Visitor.HireAsync(_portal, name, Role.DutyOfficer);
    }

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task An_officer_gets_a_third_screen_only_after_one_was_closed()
    {
        using var line = new ScreenLine(_portal, await _portal.SignInAsync("layar-a"));
        using var first = await line.OpenAsync();
        using var second = await line.OpenAsync();
        Assert.NotNull(first);
        Assert.NotNull(second);

        Assert.Null(await line.OpenAsync());
        var page = await line.GetAsync("/papan");
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.Contains(Full, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await line.GetAsync("/profil")).StatusCode);

        await first.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await line.UntilThereIsRoomAsync("layar-a");
        Assert.Equal(HttpStatusCode.OK, (await line.GetAsync("/papan")).StatusCode);
        using var third = await line.OpenAsync();
        Assert.NotNull(third);
    }

    [Fact]
    public async Task One_address_gets_no_more_than_its_own_number_whoever_sits_there()
    {
        var open = new List<ScreenLine>();
        foreach (var name in new[] { "layar-a", "layar-b", "layar-c" })
        {
            open.Add(new ScreenLine(_portal, await _portal.SignInAsync(name)));
            Assert.NotNull(await open[^1].OpenAsync());
        }
        Assert.Null(await open[0].OpenAsync());
        Assert.Contains(Full, await (await open[2].GetAsync("/kasus")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        open.ForEach(line => line.Dispose());
    }

    /// <summary>A browser's way to a screen: it asks for a line, then opens it.</summary>
    private sealed class ScreenLine : IDisposable
    {
        private readonly PortalApplication _portal;
        private readonly HttpClient _client;
        private readonly string _cookie;
        private readonly List<ClientWebSocket> _sockets = [];

        public ScreenLine(PortalApplication portal, string cookie)
        {
            (_portal, _cookie) = (portal, cookie);
            _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };
            _client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

        /// <returns>Null where the portal has no place for it.</returns>
        public async Task<ClientWebSocket?> OpenAsync()
        {
            var offer = await _client.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
            var token = JsonDocument.Parse(await offer.Content.ReadAsStringAsync()).RootElement.GetProperty("connectionToken").GetString()!;
            var socket = new ClientWebSocket();
            _sockets.Add(socket);
            socket.Options.SetRequestHeader("Cookie", _cookie);
            socket.Options.CollectHttpResponseDetails = true;
            try
            {
                await socket.ConnectAsync(new Uri($"ws://{_portal.Address.Authority}/_blazor?id={Uri.EscapeDataString(token)}"), default);
                return socket;
            }
            catch (WebSocketException) when (socket.HttpStatusCode == HttpStatusCode.TooManyRequests)
            {
                return null;
            }
        }

        /// <summary>Waits until the portal has noticed that a line was closed.</summary>
        public async Task UntilThereIsRoomAsync(string userName)
        {
            var (seats, officer) = (_portal.The<ScreenSeats>(), "petugas:" + _portal.Officer(userName).Id);
            while (seats.IsFull(officer, "alamat:127.0.0.1"))
                await Task.Yield();
        }

        public void Dispose()
        {
            _client.Dispose();
            _sockets.ForEach(socket => socket.Dispose());
        }
    }
}
