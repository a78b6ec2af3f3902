using PPA.Portal.Reports.LineList;
using PPA.Portal.Reports.Simfoni;

namespace PPA.Portal.Reports;

/// <summary>Wires SIMFONI, the standards met and the line list.</summary>
public static class FiguresSetup
{
    /// <param name="contentRoot">The folder in which `Reports/Simfoni` lies.</param>
    public static IServiceCollection AddFigures(this IServiceCollection services, IConfiguration config, string contentRoot) =>
        services.AddSingleton<ExportSlips>().AddSimfoni(config, contentRoot);

    public static WebApplication MapFigures(this WebApplication app)
    {
        app.MapSimfoni();
        return app;
    }
}
