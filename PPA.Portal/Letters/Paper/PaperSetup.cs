using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Templates;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Paper;

/// <summary>Wires what letters look like: their kinds, their filling, their page and their Word file.</summary>
public static class PaperSetup
{
    /// <param name="contentRoot">The folder in which `Letters/Kinds` lies. `Office:Folder` may hold an own `Surat/surat.yaml`.</param>
    /// <exception cref="BrokenOfficeFileException">A kind is missing or its file is broken.</exception>
    public static IServiceCollection AddLetterPaper(this IServiceCollection services, IConfiguration config, string contentRoot)
    {
        var own = config["Office:Folder"] is { Length: > 0 } folder ? Path.Combine(contentRoot, folder, "Surat") : null;
        var codes = Path.Combine(contentRoot, "Office", "Codes");
        var ownCodes = config["Office:Folder"] is { Length: > 0 } office ? Path.Combine(contentRoot, office, "Codes") : null;
        var letters = CodeList.Read(CodeLists.Choose(codes, ownCodes, "surat.yaml"));
        return services.AddSingleton(LetterKinds.Read(Path.Combine(contentRoot, "Letters", "Kinds"), own, letters))
            .AddSingleton<LetterFiller>().AddScoped<LetterWord>().AddScoped<TemplateShelf>().AddScoped<TemplatePreview>();
    }
}
