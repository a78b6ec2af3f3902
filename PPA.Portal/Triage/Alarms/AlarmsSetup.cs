namespace PPA.Portal.Triage.Alarms;

/// <summary>Wires duty and alarms.</summary>
internal static class AlarmsSetup
{
    public static IServiceCollection AddAlarms(this IServiceCollection services)
    {
        services.AddSingleton<DutyRoster>().AddSingleton<CallAnswers>().AddSingleton<FileOpenings>().AddSingleton<OfficeCalls>().AddSingleton<Hush>();
        services.AddSingleton<AlarmWatch>().AddSingleton<AlarmWords>().AddSingleton<DeskWatch>().AddSingleton<BellMarks>().AddSingleton<Bells>().AddSingleton<DutyPulse>();
        services.AddSingleton<SoundLog>().AddSingleton<OfficeCauses>().AddSingleton<OfficeWatch>();
        services.AddHostedService<AlarmStart>();
        services.AddHostedService(provider => provider.GetRequiredService<SoundLog>());
        services.AddHostedService(provider => provider.GetRequiredService<OfficeWatch>());
        services.AddScoped<DutyBook>().AddScoped<DutyHandover>().AddScoped<OfficeCallDesk>().AddScoped<AlarmNoise>();
        services.AddScoped<DutyDesk>().AddScoped<Silencing>().AddScoped<TrayActs>().AddScoped<DutyBoard>().AddScoped<DutyEnding>().AddScoped<AlarmTimes>();
        services.AddTransient<AlarmDesk>();
        return services.AddAlarmMemories();
    }
}
