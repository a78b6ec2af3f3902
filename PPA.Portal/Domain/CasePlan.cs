namespace PPA.Portal.Domain;

/// <summary>A service that is planned.</summary>
/// <param name="Kind">A code of the list "layanan".</param>
/// <param name="Provider">A code of the list "penyelenggara".</param>
/// <param name="ProviderName">Kept encrypted.</param>
/// <param name="Detail">Kept encrypted.</param>
public sealed record PlannedFacts(
    string Kind, string Provider, string? ProviderName, OfficerId? Officer, DateOnly? TargetDate, string? Detail = null, Guid? Person = null);

/// <summary>A plan as it is drawn up.</summary>
/// <param name="Goals">Kept encrypted.</param>
/// <param name="Together">Drawn up with the beneficiary.</param>
/// <param name="WhyNot">Needed where it was not; kept encrypted.</param>
public sealed record PlanFacts(string Goals, bool Together, string? WhyNot, IReadOnlyList<PlannedFacts> Services);

/// <summary>A version of the intervention plan; the latest one is in force.</summary>
public sealed class InterventionPlan : CaseRecord
{
    private readonly List<PlannedService> _services = [];

    private InterventionPlan() { }

    internal InterventionPlan(CaseId caseId, PlanFacts facts, int version, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Goals = Stated.Need(facts.Goals, "Tulis tujuan rencana.", "tujuan");
        (PlanVersion, Together, WhyNot) = (version, facts.Together, Stated.Maybe(facts.WhyNot));
        if (!Together && WhyNot is null)
            throw new RuleException("Tulis mengapa rencana belum disusun bersama penerima manfaat.", "bersama");
        if (facts.Services.Count == 0)
            throw new RuleException("Rekomendasikan sedikitnya satu layanan.", "layanan");
        _services.AddRange(facts.Services.Select((s, i) => new PlannedService(this, i, s, by, now)));
    }

    public int PlanVersion { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Goals { get; private set; } = "";

    public bool Together { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? WhyNot { get; private set; }

    public IReadOnlyList<PlannedService> Services => _services;
}

/// <summary>A row of a plan.</summary>
public sealed class PlannedService : CaseRecord
{
    private PlannedService() { }

    internal PlannedService(InterventionPlan plan, int order, PlannedFacts facts, OfficerId by, DateTime now) : base(plan.CaseId, by, now)
    {
        (PlanId, Order) = (plan.Id, order);
        Kind = Stated.Need(facts.Kind, "Pilih jenis layanan.", "layanan");
        Provider = Stated.Need(facts.Provider, "Pilih penyelenggara layanan.", "penyelenggara");
        (ProviderName, Detail) = (Stated.Maybe(facts.ProviderName), Stated.Maybe(facts.Detail));
        (Officer, Person) = (facts.Officer, facts.Person);
        TargetDate = facts.TargetDate is { } day ? Stated.NotPast(day, now, "target") : null;
    }

    public Guid PlanId { get; private set; }
    public int Order { get; private set; }
    public string Kind { get; private set; } = "";
    public string Provider { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string? ProviderName { get; private set; }

    public OfficerId? Officer { get; private set; }
    public DateOnly? TargetDate { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Detail { get; private set; }

    public Guid? Person { get; private set; }
}

/// <summary>What is to be done for the beneficiary, and with them.</summary>
public sealed partial class CaseFile
{
    private readonly List<InterventionPlan> _plans = [];

    public IReadOnlyList<InterventionPlan> Plans => _plans;

    /// <summary>Version of the plan in force; 0 while there is none.</summary>
    public int PlanVersion { get; private set; }

    /// <summary>Draws up a plan; the one before stays readable.</summary>
    public InterventionPlan DrawUpPlan(PlanFacts facts, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var plan = new InterventionPlan(Id, facts, PlanVersion + 1, by, now);
        PlanVersion++;
        return Keep(_plans, plan);
    }
}
