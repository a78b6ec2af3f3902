namespace PPA.Portal.Live;

/// <summary>Wires the bell.</summary>
public static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services) =>
        services.AddSingleton<LiveFeed>().AddSingleton<Presence>();
}
