using PPA.Portal.Privacy.Retention;

namespace PPA.Portal.Privacy;

/// <summary>Wires the duties of UU 27/2022: the register of processing, people's requests, breaches, retention and destruction.</summary>
public static class PrivacySetup
{
    /// <param name="root">Folder of the program.</param>
    /// <param name="demo">True for the invented office: it has invented periods.</param>
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration config, string root, bool demo) => services
        .AddSingleton(_ => ProcessingRegister.Read(Path.Combine(root, "Privacy", "pemrosesan.yaml")))
        .AddSingleton(RetentionSchedule.Read(ScheduleFile(config, root, demo)))
        .AddScoped<RequestBook>().AddScoped<BreachBook>()
        .AddSingleton<Remains>().AddScoped<DueReading>().AddScoped<RetentionDesk>().AddScoped<HoldBook>().AddScoped<Proposals>().AddScoped<CertificateBook>();

    // The office's own file stands before ours, like its profile and its lists.
    private static string ScheduleFile(IConfiguration config, string root, bool demo)
    {
        var own = config["Office:Folder"] is { Length: > 0 } folder ? Path.Combine(root, folder, "Privacy", RetentionSchedule.FileName) : null;
        return File.Exists(own) ? own : Path.Combine(root, "Privacy", demo ? "retensi-demo.yaml" : RetentionSchedule.FileName);
    }
}
