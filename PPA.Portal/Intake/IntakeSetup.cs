using PPA.Portal.Intake.Api;
using PPA.Portal.Intake.Form;

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
        return services;
    }

    public static WebApplication MapIntake(this WebApplication app)
    {
        app.MapApi();
        app.MapForm();
        return app;
    }
}
