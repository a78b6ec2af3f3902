using Microsoft.AspNetCore.Components.Server.Circuits;
using PPA.Portal.Data;
using PPA.Portal.Upkeep.Backups;
using PPA.Portal.Upkeep.Calls;
using PPA.Portal.Upkeep.Checks;
using PPA.Portal.Upkeep.Figures;

namespace PPA.Portal.Upkeep;

/// <summary>Wires copies, drills, health and figures.</summary>
public static class UpkeepSetup
{
    /// <param name="contentRoot">What a relative <c>Office:Folder</c> starts from.</param>
    public static IServiceCollection AddUpkeep(this IServiceCollection services, IConfiguration config, DataFolder folder, string contentRoot)
    {
        services.AddSingleton(UpkeepSettings.Read(config, folder)).AddSingleton(OwnFiles.Of(config, contentRoot));
        services.AddSingleton<UpkeepRecords>().AddSingleton<BackupReader>().AddSingleton<BackupMaker>().AddSingleton<Restorer>().AddSingleton<RestoreDrill>();
        services.AddSingleton<BackupWatch>().AddHostedService(provider => provider.GetRequiredService<BackupWatch>());
        services.AddSingleton<AccountsFollower>().AddHostedService(provider => provider.GetRequiredService<AccountsFollower>());
        services.AddSingleton<GroundCheck>().AddSingleton<ClockCheck>().AddSingleton<RegisterCheck>().AddSingleton<CareCheck>().AddSingleton<HouseChecks>();
        services.AddSingleton<Connections>().AddScoped<CircuitHandler, ConnectionCounter>();
        services.AddSingleton<FaultLedger>().AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<FaultLedger>());
        services.AddSingleton<HouseCalls>().AddSingleton<HouseCallWatch>().AddHostedService(provider => provider.GetRequiredService<HouseCallWatch>()).AddScoped<HouseCallDesk>();
        services.AddHostedService<PortalMeter>();
        services.AddSingleton<Readiness>().AddSingleton<HouseLife>().AddSingleton<HouseReading>().AddScoped<UpkeepDesk>();
        return services;
    }
}
