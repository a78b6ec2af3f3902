using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Sop;

/// <summary>What lies on the desk beside every procedure: the office, its words, its people, the bell, the clock.</summary>
public sealed class SopDesk(OfficeDesk office, CodeLists codes, OfficerDirectory officers, LiveFeed feed, Presence presence, TimeProvider time)
{
    public OfficeDesk Office => office;

    public CodeLists Codes => codes;

    public OfficerDirectory Officers => officers;

    public LiveFeed Feed => feed;

    /// <summary>Who looks at which file at this moment.</summary>
    public Presence Presence => presence;

    public OfficeTime Zone => office.Now.Time;

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The roles that do a step in this office.</summary>
    public IReadOnlySet<Role> RolesOf(StepPlan step) => step.Actors.SelectMany(office.Now.Profile.RolesFor).ToHashSet();

    /// <summary>Who does a step, in words: "Sub-koordinator atau Kepala bidang".</summary>
    public string ActorsOf(StepPlan step) => string.Join(" atau ", RolesOf(step).Order().Select(r => r.Label()));

    /// <summary>Where a procedure was written down; what another office wrote is named as borrowed.</summary>
    public string SourceOf(Procedure plan) => plan.Home is null || plan.Home == office.Now.Profile.Id
        ? plan.Source.Document : $"Diadaptasi dari {plan.Source.Document}, perlu dikonfirmasi";
}
