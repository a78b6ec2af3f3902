using PPA.Portal.Cases.Attachments;
using PPA.Portal.Cases.Kinds;
using PPA.Portal.Cases.Registers;

namespace PPA.Portal.Cases;

/// <summary>Wires the case file and its register.</summary>
public static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CaseDesk>().AddSingleton<SearchSlips>().AddScoped<CaseReading>().AddScoped<CaseWork>().AddScoped<CaseRisk>().AddScoped<AgendaBook>()
        .AddAttachments().AddKinds().AddRegisters();

    public static WebApplication MapCases(this WebApplication app)
    {
        app.MapAttachments();
        app.MapRegisters();
        return app;
    }
}
