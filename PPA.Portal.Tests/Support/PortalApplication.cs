using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Shell;

namespace PPA.Portal.Tests.Support;

/// <summary>The portal in demo mode, listening on a free local port, for browsers and HTTP clients.</summary>
public sealed class PortalApplication : IAsyncDisposable
{
    private readonly TestFolder _folder;
    private readonly bool _first;
    private readonly Action<WebApplicationBuilder>? _also;
    private WebApplication? _app;
    private int _port;

    private PortalApplication(Action<WebApplicationBuilder>? also, PortalApplication? beside = null) =>
        (_also, _folder, _first) = (also, beside?._folder ?? new TestFolder(), beside is null);

    public Uri Address { get; private set; } = new("http://localhost");

    public IServiceProvider Services => _app!.Services;

    public T The<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <param name="args">As on the command line, beside --demo and --data.</param>
    public static Task<PortalApplication> StartAsync(params string[] args) => StartAsync(null, args);

    /// <param name="also">A last word on services.</param>
    /// <param name="args">As on the command line, beside --demo and --data.</param>
    public static async Task<PortalApplication> StartAsync(Action<WebApplicationBuilder>? also, params string[] args)
    {
        var portal = new PortalApplication(also);
        await portal.StartAgainAsync(args);
        return portal;
    }

    /// <summary>Starts another node on the same folder. Dispose it before the first.</summary>
    /// <param name="args">As the first one's: the same PostgreSQL database.</param>
    public async Task<PortalApplication> StartBesideAsync(params string[] args)
    {
        var portal = new PortalApplication(null, this);
        await portal.StartAgainAsync(args);
        return portal;
    }

    /// <summary>Starts on the same data and the same address, as after a power cut.</summary>
    public async Task StartAgainAsync(params string[] args)
    {
        _app = Program.Compose(
        [
            "--demo", "--data", _folder.Path, "--urls", $"http://127.0.0.1:{_port}", "--Logging:LogLevel:Default=Warning",
            "--Accounts:SignInsPerMinute=1000", .. args,
        ], builder =>
        {
            builder.Services.AddQuickHashes();
            _also?.Invoke(builder);
        });
        await Services.GetRequiredService<Opening>().OpenAsync();
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _port = Address.Port;
    }

    public async Task StopAsync()
    {
        if (_app is null)
            return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _app = null;
    }

    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_first)
            _folder.Dispose();
    }
}
