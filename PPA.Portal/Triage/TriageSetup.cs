namespace PPA.Portal.Triage;

/// <summary>Wires the room.</summary>
public static class TriageSetup
{
    public static IServiceCollection AddTriage(this IServiceCollection services) => services;

    public static WebApplication MapTriage(this WebApplication app) => app;
}
