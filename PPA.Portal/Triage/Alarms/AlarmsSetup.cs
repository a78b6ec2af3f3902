namespace PPA.Portal.Triage.Alarms;

/// <summary>Wires duty and alarms.</summary>
internal static class AlarmsSetup
{
    public static IServiceCollection AddAlarms(this IServiceCollection services)
    {
        services.AddSingleton<DutyRoster>().AddSingleton<CallAnswers>().AddSingleton<Hush>();
        services.AddSingleton<AlarmWatch>().AddSingleton<AlarmWords>();
        services.AddHostedService<AlarmStart>();
        services.AddScoped<DutyDesk>().AddScoped<Silencing>().AddScoped<TrayActs>().AddScoped<DutyBoard>().AddScoped<AlarmTimes>();
        services.AddTransient<AlarmDesk>();
        return services;
    }
}
