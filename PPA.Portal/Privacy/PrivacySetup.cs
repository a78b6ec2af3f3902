namespace PPA.Portal.Privacy;

/// <summary>Wires the duties of UU 27/2022: the register of processing, people's requests, breaches.</summary>
public static class PrivacySetup
{
    /// <param name="root">Folder of the program.</param>
    public static IServiceCollection AddPrivacy(this IServiceCollection services, string root) => services
        .AddSingleton(_ => ProcessingRegister.Read(Path.Combine(root, "Privacy", "pemrosesan.yaml")))
        .AddScoped<RequestBook>().AddScoped<BreachBook>();
}
