namespace PPA.Portal.Demo;

/// <summary>Wires the invented office.</summary>
public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services, bool demo)
    {
        services.AddSingleton<DemoOffice>().AddSingleton<DemoRegister>().AddSingleton<DemoArchive>().AddSingleton<DemoLetters>();
        if (demo)
            services.AddHostedService<Drill>();
        return services;
    }
}
