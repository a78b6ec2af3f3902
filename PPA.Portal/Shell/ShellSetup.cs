using PPA.Portal.Accounts;
using Microsoft.AspNetCore.HttpOverrides;

namespace PPA.Portal.Shell;

/// <summary>Wires what surrounds the rooms.</summary>
public static class ShellSetup
{
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
        // Only a proxy on this machine is believed about where a request came from (the framework's own default list).
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddSingleton<Opening>();
        services.AddSingleton<FirstRunCode>();
        services.AddSingleton<OfficeChoice>();
        services.AddSingleton<FirstRun>();
        services.AddScoped<OfficeBook>().AddScoped<HomeDesk>().AddScoped<FirstRunDesk>();
        return services;
    }

    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FaultPage.WriteAsync, CreateScopeForErrors = true, SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePagesWithReExecute("/tidak-ditemukan", createScopeForStatusCodePages: true);
        app.Use(FaultPage.OnlyPeopleReadPages);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseCurrentOfficer();
        app.UseFirstRunGate();
        app.UseAuthorization();
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
