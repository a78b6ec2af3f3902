namespace PPA.Portal.Urgency;

/// <summary>Wires what rooms share of judging how urgent a case is.</summary>
public static class UrgencySetup
{
    public static IServiceCollection AddUrgency(this IServiceCollection services) =>
        services.AddSingleton<CriteriaBook>().AddScoped<Prompting>();
}
