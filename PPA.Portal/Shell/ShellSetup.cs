using PPA.Portal.Accounts;

namespace PPA.Portal.Shell;

/// <summary>Wires what surrounds the rooms.</summary>
public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<Opening>();
        services.AddSingleton<FirstRunCode>();
        services.AddSingleton<OfficeChoice>();
        return services;
    }

    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseCurrentOfficer();
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
