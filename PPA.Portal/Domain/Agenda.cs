namespace PPA.Portal.Domain;

/// <summary>When what must follow, in hours after a level was confirmed. Proposals that an office confirms.</summary>
/// <param name="Assessment">Full biopsychosocial assessment.</param>
/// <param name="Rescore">Judging the level again.</param>
/// <param name="Contact">Next contact with the victim.</param>
/// <param name="Review">Look by the supervisor.</param>
public sealed record FollowUp(int Assessment, int Rescore, int Contact, int Review);

/// <summary>Something that must be done for a case by a date.</summary>
public sealed class AgendaEntry
{
    private AgendaEntry() { }

    internal AgendaEntry(CaseId caseId, string kind, string? cause, DateTime dueAt, OfficerId? officer, Guid? subject = null)
    {
        Id = Guid.NewGuid();
        (CaseId, Kind, Cause, DueAt, Officer, Subject) = (caseId, kind, cause, dueAt, officer, subject);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>Code: asesmen, nilai-ulang, kontak, tinjau, tagih-rujukan, lapor-polisi, or one of the list "kegiatan-kasus".</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Code of the event that asked for it, where there was one.</summary>
    public string? Cause { get; private set; }

    public DateTime DueAt { get; private set; }

    /// <summary>Whose agenda; null where it follows whoever holds the case.</summary>
    public OfficerId? Officer { get; private set; }

    /// <summary>The row of the file that asked for it, where there was one.</summary>
    public Guid? Subject { get; private set; }

    public DateTime? DoneAt { get; private set; }
    public OfficerId? DoneBy { get; private set; }

    internal void Finish(OfficerId by, DateTime now) => (DoneBy, DoneAt) = (by, now);

    internal void Reopen() => (DoneBy, DoneAt) = (null, null);
}

/// <summary>What follows from a level, by date.</summary>
public sealed partial class CaseFile
{
    private readonly List<AgendaEntry> _agenda = [];

    public IReadOnlyList<AgendaEntry> Agenda => _agenda;

    /// <summary>Marks an entry as done.</summary>
    public void FinishAgenda(Guid entry, OfficerId by, DateTime now)
    {
        var open = _agenda.SingleOrDefault(a => a.Id == entry && a.DoneAt is null) ?? throw new RuleException("Agenda ini sudah selesai atau tidak ada.");
        if (open.Kind == PoliceAgenda)
            throw new RuleException("Agenda ini selesai setelah laporan polisi dicatat dengan nomor LP, atau dikecualikan dengan alasan.", "nomor-lp");
        open.Finish(by, now);
        Version++;
    }

    /// <summary>Plans something for a person by a date.</summary>
    /// <param name="kind">A code of the list "kegiatan-kasus".</param>
    /// <param name="whose">Whose agenda; null where it follows whoever holds the case.</param>
    /// <param name="dueAt">UTC.</param>
    public AgendaEntry PlanAgenda(string kind, DateTime dueAt, OfficerId? whose, Guid? subject = null)
    {
        MustBeOpen();
        return Keep(_agenda, new AgendaEntry(Id, Stated.Need(kind, "Pilih apa yang direncanakan.", "kegiatan"), null, dueAt, whose, subject));
    }

    private void EndAgenda(Guid subject, OfficerId by, DateTime now)
    {
        foreach (var open in _agenda.Where(a => a.Subject == subject && a.DoneAt is null))
            open.Finish(by, now);
    }

    /// <summary>Plans what follows from a level that a person has set; the judgement that was due is made.</summary>
    public void PlanFollowUp(FollowUp plan, OfficerId by, DateTime now)
    {
        foreach (var open in _agenda.Where(a => a.DoneAt is null && a.Kind == "nilai-ulang"))
            open.Finish(by, now);
        RescoreAt = now.AddHours(plan.Rescore);
        foreach (var (kind, hours) in EntriesOf(plan).Where(e => _agenda.All(a => a.Kind != e.Kind || a.DoneAt is not null)))
            _agenda.Add(new AgendaEntry(Id, kind, null, now.AddHours(hours), null));
    }

    /// <summary>Takes back what <see cref="PlanFollowUp"/> did for a level that was undone.</summary>
    /// <param name="at">UTC: when it was planned.</param>
    private void UnplanFollowUp(FollowUp plan, OfficerId by, DateTime at)
    {
        foreach (var (kind, hours) in EntriesOf(plan))
            _agenda.RemoveAll(a => a.Kind == kind && a.Cause is null && a.DoneAt is null && IsAt(a.DueAt, at.AddHours(hours)));
        foreach (var closed in _agenda.Where(a => a.Kind == "nilai-ulang" && a.DoneBy == by && a.DoneAt is { } done && IsAt(done, at)))
            closed.Reopen();
        RescoreAt = _agenda.Where(a => a.Kind == "nilai-ulang" && a.DoneAt is null).Min(a => (DateTime?)a.DueAt);
    }

    private static (string Kind, int Hours)[] EntriesOf(FollowUp plan) =>
        [("asesmen", plan.Assessment), ("nilai-ulang", plan.Rescore), ("kontak", plan.Contact), ("tinjau", plan.Review)];

    // A database may keep fewer digits of a second than the clock gives.
    private static bool IsAt(DateTime one, DateTime other) => (one - other).Duration() < TimeSpan.FromMilliseconds(5);
}
