using PPA.Portal.Cases.Access;
using PPA.Portal.Cases.Attachments;
using PPA.Portal.Cases.Consenting;
using PPA.Portal.Cases.Ending;
using PPA.Portal.Cases.Help;
using PPA.Portal.Cases.Incident;
using PPA.Portal.Cases.Kinds;
using PPA.Portal.Cases.Linking;
using PPA.Portal.Cases.Mediating;
using PPA.Portal.Cases.People;
using PPA.Portal.Cases.Referring;
using PPA.Portal.Cases.Registers;
using PPA.Portal.Cases.Shelter;
using PPA.Portal.Cases.Steps;

namespace PPA.Portal.Cases;

/// <summary>Wires the case file and its register.</summary>
public static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CaseDesk>().AddSingleton<SearchSlips>().AddScoped<CaseReading>().AddScoped<CaseWork>().AddScoped<CaseRisk>().AddScoped<AgendaBook>()
        .AddCaseFile().AddAttachments().AddKinds().AddRegisters();

    /// <summary>The parts of the file.</summary>
    private static IServiceCollection AddCaseFile(this IServiceCollection services) => services
        .AddScoped<CaseHand>().AddScoped<StepsReading>()
        .AddScoped<HelpReading>().AddScoped<ServiceBook>().AddScoped<ActivityBook>()
        .AddScoped<EndingDesk>().AddScoped<EndingReading>()
        .AddScoped<PeopleBook>().AddScoped<IncidentBook>().AddScoped<PoliceBook>()
        .AddScoped<ReferralBook>().AddScoped<ConsentBook>()
        .AddScoped<AccessBook>().AddScoped<GlassBook>()
        .AddScoped<StayBook>().AddScoped<ShelterHouses>()
        .AddScoped<LinkBook>().AddScoped<MediationBook>().AddScoped<MediationReading>();

    public static WebApplication MapCases(this WebApplication app)
    {
        app.MapAttachments();
        app.MapRegisters();
        return app;
    }
}
