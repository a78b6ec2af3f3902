namespace PPA.Portal.Cases.Kinds;

/// <summary>Wires the files that are not cases.</summary>
internal static class KindSetup
{
    public static IServiceCollection AddKinds(this IServiceCollection services) => services
        .AddSingleton<KindDoors>().AddScoped<KindReception>().AddScoped<KindReading>().AddScoped<KindWork>().AddScoped<GuestBook>().AddScoped<ActivityCalendar>().AddScoped<FinishedComplaints>();
}
