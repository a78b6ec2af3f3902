namespace PPA.Portal.Sop;

/// <summary>Wires the procedures and their wizard.</summary>
public static class SopSetup
{
    public static IServiceCollection AddSop(this IServiceCollection services) => services
        .AddSingleton<SopDesk>().AddScoped<StepDoor>().AddScoped<RunDesk>().AddScoped<Binding.CaseBinder>().AddScoped<Runner>().AddScoped<Starting>()
        .AddScoped<StepDrafts>().AddScoped<RunReading>().AddScoped<LetterSlips>().AddScoped<ContactSlips>().AddScoped<Handing>().AddScoped<MySteps>().AddScoped<StepWork>();

    public static WebApplication MapSop(this WebApplication app)
    {
        app.MapDrafts();
        return app;
    }
}
