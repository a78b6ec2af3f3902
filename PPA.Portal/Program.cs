using PPA.Portal.Accounts;
using PPA.Portal.Audit;
using PPA.Portal.Cases;
using PPA.Portal.Data;
using PPA.Portal.Demo;
using PPA.Portal.Intake;
using PPA.Portal.Letters;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Live;
using PPA.Portal.Office;
using PPA.Portal.Privacy;
using PPA.Portal.Reports;
using PPA.Portal.Shell;
using PPA.Portal.Sop;
using PPA.Portal.Triage;
using PPA.Portal.Upkeep;
using PPA.Portal.Urgency;
using PPA.Portal.Vault;

namespace PPA.Portal;

/// <summary>The one place that puts the rooms together.</summary>
public static class Program
{
    /// <summary>Builds the portal without starting it.</summary>
    /// <param name="args">As on the command line; see README.</param>
    /// <param name="also">A last word on services, for tests.</param>
    public static WebApplication Compose(string[] args, Action<WebApplicationBuilder>? also = null)
    {
        var (builder, options, folder, choice) = Beginning.Of(args);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddOffice(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddVault(folder.KeyFile, mayCreate: choice.IsNew(folder));
        builder.Services.AddData(folder, choice);
        builder.Services.AddAudit().AddLive(choice);
        builder.Services.AddAccounts(builder.Configuration, folder, choice);
        builder.Services.AddUrgency();
        builder.Services.AddIntake(builder.Configuration);
        builder.Services.AddTriage();
        builder.Services.AddCases().AddSop();
        builder.Services.AddLetterPaper(builder.Configuration, builder.Environment.ContentRootPath).AddLetters().AddReports().AddFigures(builder.Configuration, builder.Environment.ContentRootPath).AddPrivacy(builder.Configuration, builder.Environment.ContentRootPath, options.Demo);
        builder.Services.AddDemo(options.Demo);
        builder.Services.AddUpkeep(builder.Configuration, folder, builder.Environment.ContentRootPath);
        builder.Services.AddShell();
        also?.Invoke(builder);

        var app = builder.Build();
        app.UseShell();
        app.MapAccounts().MapIntake().MapTriage().MapCases().MapSop().MapLetterPaper().MapLetters().MapReports().MapFigures().MapUpkeep().MapShell();
        return app;
    }

    internal static async Task<int> Main(string[] args)
    {
        try
        {
            if (await OfficeCommands.TryRunAsync(args, with => Compose(with)) is { } code)
                return code;
            await using var app = Compose(args);
            await app.Services.GetRequiredService<Opening>().OpenAsync();
            await app.RunAsync();
            return 0;
        }
        catch (Exception refusal) when (Opening.IsPlain(refusal))
        {
            await Console.Error.WriteLineAsync(Opening.Sentence(refusal));
            return 1;
        }
    }
}
