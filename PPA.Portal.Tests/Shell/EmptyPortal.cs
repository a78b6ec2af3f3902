using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Shell;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Shell;

/// <summary>A real portal on its first day: no accounts, no cases, not in demo mode.</summary>
public sealed class EmptyPortal : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private WebApplication? _app;

    public Uri Address { get; private set; } = new("http://localhost");

    public T The<T>() where T : notnull => _app!.Services.GetRequiredService<T>();

    /// <summary>Starts, also a second time on the same data.</summary>
    public async Task StartAsync(Action<WebApplicationBuilder>? also = null)
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = Program.Compose(["--data", _folder.Path, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Accounts:SignInsPerMinute=1000", "--Office:Profile=", "--Upkeep:Times="], also);
        await The<Opening>().OpenAsync();
        await _app.StartAsync();
        Address = new Uri(The<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }
}
