namespace PPA.Portal.Domain;

/// <summary>What was found and what is needed, in words. Encrypted at rest.</summary>
public sealed record ActivityWords(string Text, string? Needs = null);

/// <summary>Something that was done in the case.</summary>
/// <param name="Kind">A code of the list "kegiatan-kasus".</param>
/// <param name="HappenedAt">UTC.</param>
/// <param name="Outcome">A code of the list "hasil-kegiatan".</param>
/// <param name="Person">Whom it was about; null for all.</param>
/// <param name="Step">The step of a procedure it was done in.</param>
public sealed record ActivityFacts(string Kind, DateTime HappenedAt, string? Outcome, ActivityWords Words, Guid? Person = null, Guid? Step = null);

/// <summary>What is to be done next.</summary>
/// <param name="Kind">A code of the list "kegiatan-kasus".</param>
/// <param name="DueAt">UTC.</param>
/// <param name="Whose">Whose agenda; null where it follows whoever holds the case.</param>
public sealed record NextActivity(string Kind, DateTime DueAt, OfficerId? Whose = null);

/// <summary>A visit, a session, a call, an accompaniment, an aspect assessed: what was done and what came of it.</summary>
public sealed class CaseActivity : VoidableRecord
{
    private CaseActivity() { }

    internal CaseActivity(CaseId caseId, ActivityFacts facts, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Kind = Stated.Need(facts.Kind, "Pilih jenis kegiatan.", "kegiatan");
        HappenedAt = Stated.NotAhead(facts.HappenedAt, now, "tanggal");
        Words = new ActivityWords(Stated.Need(facts.Words.Text, "Tulis apa yang dilakukan dan hasilnya.", "uraian"), Stated.Maybe(facts.Words.Needs));
        (Outcome, Person, Step) = (facts.Outcome, facts.Person, facts.Step);
    }

    public string Kind { get; private set; } = "";
    public DateTime HappenedAt { get; private set; }
    public string? Outcome { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public ActivityWords Words { get; private set; } = new("");

    public Guid? Person { get; private set; }
    public Guid? Step { get; private set; }

    /// <summary>UTC: when it is done again or followed up.</summary>
    public DateTime? NextAt { get; private set; }

    internal void Next(DateTime at) => NextAt = at;
}

/// <summary>What was done in the case, and what comes next.</summary>
public sealed partial class CaseFile
{
    private readonly List<CaseActivity> _activities = [];

    public IReadOnlyList<CaseActivity> Activities => _activities;

    /// <summary>Records something that was done; what comes next goes into an agenda.</summary>
    public CaseActivity RecordActivity(ActivityFacts facts, NextActivity? next, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (next?.DueAt <= now)
            throw new RuleException("Tanggal berikutnya harus di depan.", "tanggal-berikut");
        var activity = Keep(_activities, new CaseActivity(Id, facts, by, now));
        if (next is not null)
        {
            activity.Next(next.DueAt);
            PlanAgenda(next.Kind, next.DueAt, next.Whose, activity.Id);
        }
        return activity;
    }

    /// <summary>Says better what was done; the first words stay readable. Load Agenda: what comes next follows the new row.</summary>
    public CaseActivity CorrectActivity(Guid activity, ActivityFacts facts, NextActivity? next, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var wrong = Stated.Found(_activities, activity);
        wrong.MayVoid(reason);
        var right = RecordActivity(facts, next, by, now);
        wrong.Void(reason, by, now, right.Id);
        EndAgenda(wrong.Id, by, now);
        return right;
    }

    /// <summary>Takes back what was not done.</summary>
    public void VoidActivity(Guid activity, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        Stated.Found(_activities, activity).Void(reason, by, now);
        EndAgenda(activity, by, now);
        Version++;
    }

    /// <summary>True where something of this kind was done; a gate asks this (rescue before assessment, where risk is high).</summary>
    public bool HasDone(string kind) => _activities.Any(a => a.IsValid && a.Kind == kind);
}
