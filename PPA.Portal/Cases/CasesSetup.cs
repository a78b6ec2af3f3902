namespace PPA.Portal.Cases;

/// <summary>Wires the case file and its register.</summary>
public static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services) =>
        services.AddSingleton<CaseDesk>().AddSingleton<SearchSlips>().AddScoped<CaseReading>().AddScoped<CaseWork>().AddScoped<CaseRegister>().AddScoped<CaseRisk>().AddScoped<AgendaBook>();

    public static WebApplication MapCases(this WebApplication app) => app;
}
