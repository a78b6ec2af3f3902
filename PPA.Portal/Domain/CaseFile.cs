using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Domain;

/// <summary>One case from receipt to closing: its people, its story, its clock and who holds it.</summary>
public sealed partial class CaseFile
{
    private readonly List<Person> _people = [];
    private readonly List<ProcedureRun> _runs = [];
    private readonly List<CaseNote> _notes = [];

    private CaseFile() { }

    public CaseId Id { get; private set; }

    /// <summary>Register number such as B-2026-0417; the only name of a case outside its file.</summary>
    public string Number { get; private set; } = "";

    public CaseKind Kind { get; private set; }
    public Channel Channel { get; private set; }

    /// <summary>UTC. The clock runs from here.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>UTC: when it was written into the register.</summary>
    public DateTime RegisteredAt { get; private set; }

    public OfficerId? ReceivedBy { get; private set; }
    public CaseStage Stage { get; private set; }
    public CaseId? EarlierCase { get; private set; }
    public byte[]? TrackingToken { get; private set; }

    public CaseStory Story { get; private set; } = CaseStory.Empty;
    public DateOnly? IncidentDate { get; private set; }
    public string? Place { get; private set; }
    public string? IncidentRegion { get; private set; }
    public IReadOnlyList<string> Forms { get; private set; } = [];
    public IReadOnlyList<string> Dangers { get; private set; } = [];
    public Answer Domestic { get; private set; }
    public Answer DangerNow { get; private set; }
    public bool LifeThreat { get; private set; }

    public CaseFace Face { get; private set; } = CaseFace.Blank;

    /// <summary>Raised by every change; two people on one case cannot overwrite each other in silence.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Person> People => _people;
    public IReadOnlyList<ProcedureRun> Runs => _runs;
    public IReadOnlyList<CaseNote> Notes => _notes;

    /// <summary>Opens the file of a complaint: the one verb behind every door (SK 301/2022 step 1).</summary>
    /// <param name="complaint">As the door heard it.</param>
    /// <param name="receipt">Number, officer, procedure, time.</param>
    /// <param name="due">The office's response clock.</param>
    /// <exception cref="RuleException">No victim, no account, or a time of receipt in the future.</exception>
    public static CaseFile Receive(Complaint complaint, Receipt receipt, DueTime due)
    {
        MustBeWhole(complaint, receipt.Now);

        var file = new CaseFile
        {
            Id = CaseId.New(receipt.Now),
            Number = receipt.Number,
            Channel = complaint.Channel,
            ReceivedAt = complaint.ReceivedAt,
            RegisteredAt = receipt.Now,
            ReceivedBy = receipt.By,
            EarlierCase = complaint.EarlierCase,
            TrackingToken = receipt.TrackingToken,
            Version = 1,
        };
        file.Write(complaint, receipt.Now);
        file.DueAt = due(RiskLevel.High, file.Channel, file.ReceivedAt);
        file.BeginFirst(receipt);
        return file;
    }

    /// <summary>Brings a past case of an older register on file, closed or still open, without starting an alarm.</summary>
    /// <param name="risk">As the old register judged it.</param>
    /// <param name="closedAt">UTC; null while it is still open.</param>
    public static CaseFile Import(Complaint complaint, Receipt receipt, DueTime due, RiskLevel risk, DateTime? closedAt)
    {
        var file = Receive(complaint, receipt, due);
        file.Risk = risk;
        file.DueAt = due(risk.Effective(), file.Channel, file.ReceivedAt);
        file.FirstResponseAt = file.ReceivedAt;
        file.FirstResponseBy = receipt.By;
        file.Stage = closedAt is null ? CaseStage.Handling : CaseStage.Closed;
        file.ClosedAt = closedAt;
        return file;
    }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Adds a note to the file.</summary>
    public CaseNote AddNote(NoteKind kind, string text, OfficerId? by, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleException("Tulis isi catatan.", "catatan");
        var note = new CaseNote(Id, kind, text.Trim(), by, now);
        _notes.Add(note);
        Version++;
        return note;
    }

    private static void MustBeWhole(Complaint complaint, DateTime now)
    {
        if (complaint.People.All(p => p.Role != PersonRole.Victim))
            throw new RuleException("Sebutkan sedikitnya satu korban; nama boleh belum diketahui.", "korban");
        if (string.IsNullOrWhiteSpace(complaint.Story.Chronology))
            throw new RuleException("Tulis cerita singkat kejadiannya.", "kejadian.kronologi");
        if (complaint.ReceivedAt > now.AddMinutes(5))
            throw new RuleException("Waktu diterima tidak boleh di masa depan.", "diterima");
    }

    private void Write(Complaint complaint, DateTime now)
    {
        Story = complaint.Story;
        IncidentDate = complaint.Incident.Date;
        Place = complaint.Incident.Place;
        IncidentRegion = complaint.Incident.Region;
        Forms = [.. complaint.Incident.Forms ?? []];
        Dangers = [.. complaint.Incident.Dangers ?? []];
        Domestic = complaint.Incident.Domestic;
        DangerNow = complaint.DangerNow;
        LifeThreat = complaint.LifeThreat || complaint.DangerNow == Answer.Yes;
        foreach (var facts in complaint.People)
            _people.Add(new Person(Id, _people.Count, facts, now));
        ShowFace();
        FollowSexualViolence(now);
    }

    /// <summary>The first victim's initials; encrypted at rest like the name they come from.</summary>
    public string? Initials { get; private set; }

    private Person? FirstVictim => _people.OrderBy(p => p.Order).FirstOrDefault(p => p.Role is PersonRole.Victim or PersonRole.Client);
}
