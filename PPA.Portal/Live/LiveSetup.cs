using PPA.Portal.Data;
using PPA.Portal.Live.Nodes;

namespace PPA.Portal.Live;

/// <summary>Wires the bell, and on PostgreSQL the line to the other nodes.</summary>
public static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services, DatabaseChoice choice)
    {
        services.AddSingleton<LiveFeed>().AddSingleton<Presence>();
        services.AddSingleton<ServerClock>().AddHostedService(provider => provider.GetRequiredService<ServerClock>());
        services.AddSingleton<Whispers>().AddSingleton<FarChanges>();
        services.AddSingleton<NodeDuty>().AddHostedService(provider => provider.GetRequiredService<NodeDuty>());
        if (choice.Provider == DatabaseProvider.Postgres)
            services.AddSingleton<NodeRelay>().AddHostedService(provider => provider.GetRequiredService<NodeRelay>());
        return services;
    }
}
