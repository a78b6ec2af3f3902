using PPA.Portal.Triage.Alarms;
using PPA.Portal.Triage.Assessing;
using PPA.Portal.Triage.Wall;

namespace PPA.Portal.Triage;

/// <summary>Wires the room.</summary>
public static class TriageSetup
{
    public static IServiceCollection AddTriage(this IServiceCollection services)
    {
        services.AddSingleton<HandOverAsks>().AddSingleton<Board>().AddSingleton<BoardReader>();
        services.AddSingleton<BoardKeeper>().AddHostedService(provider => provider.GetRequiredService<BoardKeeper>());
        services.AddSingleton<ClockFollower>().AddHostedService(provider => provider.GetRequiredService<ClockFollower>());
        services.AddSingleton<LadderWork>().AddSingleton<Ladder>().AddHostedService(provider => provider.GetRequiredService<Ladder>());
        services.AddScoped<CaseDesk>().AddScoped<Holding>().AddScoped<Judging>().AddScoped<Calls>();
        services.AddAlarms();
        services.AddSingleton<RepeatCount>().AddScoped<AssessmentSheet>().AddScoped<Assessment>().AddScoped<AssessmentHistory>();
        services.AddSignalR();
        services.AddSingleton<BoardCaster>().AddHostedService(provider => provider.GetRequiredService<BoardCaster>());
        services.AddSingleton<WallGate>().AddSingleton<WallReading>();
        services.AddTransient<BoardScreen>().AddScoped<BoardGestures>();
        return services;
    }

    public static WebApplication MapTriage(this WebApplication app)
    {
        app.MapPulse();
        app.MapWall();
        app.MapHub<BoardHub>("/hubs/papan");
        return app;
    }
}
