using PPA.Portal.Intake.Api;
using PPA.Portal.Intake.Form;
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
        return services;
    }

    public static WebApplication MapIntake(this WebApplication app)
    {
        app.MapApi();
        app.MapForm();
        app.MapPublic();
        return app;
    }
}
