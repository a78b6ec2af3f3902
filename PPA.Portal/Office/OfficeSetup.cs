using PPA.Portal.Domain;
using PPA.Portal.Office.Procedures;

namespace PPA.Portal.Office;

/// <summary>Opens the office: reads every profile, list and holiday before the portal starts.</summary>
public static class OfficeSetup
{
    /// <summary>Settings: `Office:Profile`, the id of a profile (none: the first-run page asks); `Office:Folder`, an office's own folder with profiles, and with lists and `hari-libur.yaml` under `Codes`, each replacing the built-in one of the same name, and procedures under `Prosedur`.</summary>
    /// <param name="contentRoot">The folder in which `Office/Profiles` and `Office/Codes` lie.</param>
    /// <exception cref="BrokenOfficeFileException">A file is broken; the sentence says where and how to mend it.</exception>
    public static IServiceCollection AddOffice(this IServiceCollection services, IConfiguration config, string contentRoot)
    {
        var own = config["Office:Folder"] is { Length: > 0 } folder ? Path.Combine(contentRoot, folder) : null;
        var ownCodes = own is null ? null : Path.Combine(own, "Codes");
        var codesFolder = Path.Combine(contentRoot, "Office", "Codes");
        var codes = CodeLists.Read(codesFolder, ownCodes);
        var (plans, ownPlans) = (Path.Combine(contentRoot, "Sop", "Definitions"), own is null ? null : Path.Combine(own, "Prosedur"));
        var ids = ProcedureShelf.Ids(plans, ownPlans);
        var shelf = ProfileShelf.Read(Path.Combine(contentRoot, "Office", "Profiles"), own, [.. codes.Procedures.Entries.Select(entry => entry.Code).Union(ids)]);
        var procedures = ProcedureShelf.Read(plans, ownPlans, ProcedureGround.Of(codes, shelf, ids));
        ProfileFit.MustHold(shelf, procedures);
        var holidays = Holidays.Read(CodeLists.Choose(codesFolder, ownCodes, "hari-libur.yaml"));
        var risk = RiskChecklist.Read(CodeLists.Choose(Path.Combine(contentRoot, "Office", "Risk"), own is null ? null : Path.Combine(own, "Risk"), RiskChecklist.FileName));
        var desk = new OfficeDesk(shelf, holidays, procedures, Chosen(shelf, config["Office:Profile"]));

        services.AddSingleton(risk).AddSingleton(desk).AddSingleton(shelf).AddSingleton(holidays).AddSingleton(codes).AddSingleton(procedures);
        services.AddSingleton<DueTime>((risk, channel, receivedAt) => desk.Now.Calendar.DueAt(risk, channel, receivedAt));
        // Transient, so that whoever is made after a change of profile gets the new one.
        services.AddTransient(_ => desk.Now.Profile);
        services.AddTransient(_ => desk.Now.Calendar);
        services.AddTransient(_ => desk.Now.Time);
        services.AddTransient(_ => desk.Now.Regions);
        return services;
    }

    private static Profile? Chosen(ProfileShelf shelf, string? id) => string.IsNullOrWhiteSpace(id)
        ? null
        : shelf.Find(id) ?? throw new BrokenOfficeFileException(
            $"Pengaturan Office:Profile menyebut profil `{id}` yang tidak ada; pakai salah satu dari {string.Join(", ", shelf.All.Select(profile => profile.Id))}.");
}
