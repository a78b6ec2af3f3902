using PPA.Portal.Reports.LineList;
using PPA.Portal.Reports.Simfoni;
using PPA.Portal.Reports.Standards;

namespace PPA.Portal.Reports;

/// <summary>Wires SIMFONI, the standards met and the line list.</summary>
public static class FiguresSetup
{
    /// <param name="contentRoot">The folder in which `Reports/Simfoni` lies.</param>
    public static IServiceCollection AddFigures(this IServiceCollection services, IConfiguration config, string contentRoot) =>
        services.AddSingleton<ExportSlips>().AddSimfoni(config, contentRoot)
        .AddSingleton<StandardsDesk>().AddScoped<StandardsReading>().AddScoped<OverdueReading>()
        .AddSingleton<LineDesk>().AddScoped<LineBook>().AddScoped<LineListExport>();

    public static WebApplication MapFigures(this WebApplication app)
    {
        app.MapSimfoni();
        app.MapLineList();
        return app;
    }
}
