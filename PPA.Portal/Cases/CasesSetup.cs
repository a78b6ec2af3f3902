namespace PPA.Portal.Cases;

/// <summary>Wires the room.</summary>
public static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services;

    public static WebApplication MapCases(this WebApplication app) => app;
}
