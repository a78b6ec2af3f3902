using PPA.Portal.Reports.Counting;
using PPA.Portal.Reports.Workbook;

namespace PPA.Portal.Reports;

/// <summary>Wires the recap.</summary>
public static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<RegisterReader>().AddSingleton<TrendReader>().AddSingleton<ClosedMonths>().AddSingleton<RecapSource>().AddSingleton<RecapOffice>()
        .AddScoped<RecapDesk>().AddScoped<MonthBook>().AddScoped<RecapExport>();

    public static WebApplication MapReports(this WebApplication app)
    {
        app.MapRecapWorkbook();
        return app;
    }
}
