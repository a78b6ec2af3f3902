using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Live.Nodes;
using PPA.Portal.Shell.Homes;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace PPA.Portal.Shell;

/// <summary>Wires what surrounds the rooms.</summary>
public static class ShellSetup
{
    private const long LargestForm = 4 * 1024 * 1024;

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
            circuits.DisconnectedCircuitMaxRetained = 200;
        }).AddHubOptions(hub =>
        {
            // A dead line is seen in 15 seconds.
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(TrustedProxies.Configure);
        services.PostConfigure<LoggerFilterOptions>(KeepHubQuiet);
        // Forms and drafts are small; the addresses that take files say their own limit.
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = LargestForm);
        services.AddSingleton<StartVoice>().AddSingleton<Opening>();
        services.AddSingleton<FirstRunCode>();
        services.AddSingleton<OfficeChoice>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton(provider => new FarMemory([nameof(Domain.OfficeSetting)], provider.GetRequiredService<OfficeChoice>().ReadAsync));
        services.AddSingleton(provider => new FarMemory([nameof(Domain.OfficeSetting)], provider.GetRequiredService<FirstRun>().ReadAsync));
        services.AddScoped<OfficeBook>().AddScoped<FirstRunDesk>();
        services.AddScoped<HomeDesk>().AddScoped<HomeRoles>().AddScoped<CoordinatorHome>().AddScoped<HeadHome>().AddScoped<CounselorHome>().AddScoped<DataHome>().AddScoped<HouseHome>();
        return services;
    }

    // At Debug the hub writes every argument of every call, and so each word that an officer types. No setting may ask for that.
    private static void KeepHubQuiet(LoggerFilterOptions filter)
    {
        const string hub = "Microsoft.AspNetCore.SignalR";
        foreach (var rule in filter.Rules.Where(r => r.CategoryName?.StartsWith(hub, StringComparison.OrdinalIgnoreCase) == true).ToList())
            filter.Rules.Remove(rule);
        foreach (var provider in filter.Rules.Select(r => r.ProviderName).Append(null).Distinct().ToList())
            filter.Rules.Add(new LoggerFilterRule(provider, hub, LogLevel.Warning, null));
    }

    public static WebApplication UseShell(this WebApplication app)
    {
        // Read now: a mistyped address stops the start and not the first request.
        _ = app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseHttpsGate();
        app.UseOriginGate();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FaultPage.WriteAsync, CreateScopeForErrors = true, SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePagesWithReExecute("/tidak-ditemukan", createScopeForStatusCodePages: true);
        app.Use(FaultPage.OnlyPeopleReadPages);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseFreshDoor();
        app.UseCurrentOfficer();
        app.UseFirstRunGate();
        app.UseAuthorization();
        app.UseStepUp();
        app.UseScreenGate();
        app.UseAntiforgery();
        return app;
    }

    public static WebApplication MapShell(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }
}
