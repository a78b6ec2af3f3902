using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>What a file's page shows that does not stand in its own row.</summary>
internal sealed record Beside(string? Earlier, string? MergedInto, bool InShelter, bool Mediated);

/// <summary>Makes the page's view of a file.</summary>
internal static class CaseViews
{
    public static CaseView Of(CaseFile file, Beside beside, IReadOnlyList<CaseEvent> events, bool reveal, OfficeDesk office, IReadOnlySet<Permission> rights) => new(
        file.Id, file.Number, file.Version, file.Channel, file.ReceivedAt, file.ReceivedBy, file.Stage, file.ClosedAt, file.Risk, file.DueAt,
        file.FirstResponseAt, file.HolderId, file.OfferedTo, file.Initials, file.Face, file.LifeThreat, beside.Earlier,
        file.Runs is [var run, ..] ? run.Procedure : null,
        new IncidentView(file.IncidentDate, file.Place, file.IncidentRegion, file.Forms, file.Dangers, file.Domestic, file.Story.Chronology, file.Story.PlaceDetail),
        file.Story.SafeContact is { } contact ? new ContactRule(contact.Allowed, contact.Hours, contact.Way, contact.SayIfAnother) : null,
        new RiskView(file.Suggested, file.RescoreAt, file.Prompts),
        [.. file.People.OrderBy(p => p.Order).Select(p => Of(p, file.Story.SafeContact, reveal))],
        events,
        new CaseMarks(
            file.Kind, file.Restricted, beside.InShelter, beside.Mediated, beside.MergedInto, file.TerminatedAs, file.TerminationAskedAt,
            file.PoliceReportDueAt, file.PoliceReportedAt, file.PoliceExcusedAt, file.DangerNow),
        NextOf(file, office), rights);

    private static PersonView Of(Person person, SafeContact? contact, bool reveal) => new(
        person.Id, person.Role, Initials.Of(person.Identity.Name), person.Sex, person.Age, person.Region, person.Disability, person.Pregnant,
        person.Relation, person.Anonymous, reveal ? person.Identity : null, reveal && person.Role == PersonRole.Reporter ? contact?.Phone : null,
        person.Education, person.Occupation, person.Marital);

    /// <summary>One act at a time: first somebody must hold it, then answer, then the step that waits.</summary>
    private static NextAct? NextOf(CaseFile file, OfficeDesk office)
    {
        if (file.Stage == CaseStage.Closed)
            return null;
        if (file.TerminationAskedAt is not null)
            return new NextAct("Validasi pengakhiran", CaseSections.AddressOf(file.Number, "akhiri"));
        if (file.Kind == CaseKind.Case && file.HolderId is null)
            return new NextAct("Ambil di papan", "/papan");
        if (file.Kind == CaseKind.Case && file.FirstResponseAt is null)
            return new NextAct("Catat respons di papan", "/papan");
        foreach (var run in file.Runs.Where(r => r.IsRunning).OrderBy(r => r.StartedAt))
        {
            if (run.Current is { } step && office.Procedures.Find(run.Procedure, office.Now.Profile.Id, run.PlanVersion)?.Find(step.Step) is { } plan)
                return new NextAct(plan.Title, $"/kasus/{file.Number}/sop/{run.Id}/{step.Step}");
        }
        return null;
    }
}
