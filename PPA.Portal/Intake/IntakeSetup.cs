using PPA.Portal.Intake.Api;
using PPA.Portal.Intake.Form;
using PPA.Portal.Intake.Import;
using PPA.Portal.Intake.Public;

namespace PPA.Portal.Intake;

/// <summary>Wires the room.</summary>
public static class IntakeSetup
{
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton<Reception>();
        services.AddSingleton<ComplaintChecks>();
        services.AddApi();
        services.AddForm();
        services.AddPublic();
        services.AddImport();
        return services;
    }

    public static WebApplication MapIntake(this WebApplication app)
    {
        app.MapApi();
        app.MapForm();
        app.MapPublic();
        app.MapImport();
        return app;
    }
}
