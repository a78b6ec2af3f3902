using PPA.Portal.Office;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>Wires the way into SIMFONI PPA.</summary>
public static class SimfoniSetup
{
    /// <summary>Reads the entry sheet; a file of the same name in the office's own folder under `Simfoni` replaces it.</summary>
    /// <param name="contentRoot">The folder in which `Reports/Simfoni` lies.</param>
    /// <exception cref="BrokenOfficeFileException">The sheet is broken; the sentence says where and how to mend it.</exception>
    public static IServiceCollection AddSimfoni(this IServiceCollection services, IConfiguration config, string contentRoot)
    {
        var own = config["Office:Folder"] is { Length: > 0 } folder ? Path.Combine(contentRoot, folder, "Simfoni") : null;
        var path = CodeLists.Choose(Path.Combine(contentRoot, "Reports", "Simfoni"), own, SimfoniForm.FileName);
        var codes = (CodeLists)services.Single(s => s.ServiceType == typeof(CodeLists)).ImplementationInstance!;
        return services.AddSingleton(SimfoniForm.Read(path, codes)).AddSingleton<SimfoniDesk>().AddSingleton<SimfoniMemory>().AddScoped<SimfoniList>().AddScoped<SimfoniBook>().AddScoped<SimfoniExport>();
    }
}
