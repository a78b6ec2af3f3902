namespace PPA.Portal.Domain;

/// <summary>An activity as it is asked for.</summary>
/// <param name="Topic">Stands in the public calendar; no personal data.</param>
/// <param name="Place">Stands in the public calendar; no personal data.</param>
/// <param name="PlannedAt">UTC: the wished date.</param>
/// <param name="Applicant">Who asks; kept encrypted.</param>
/// <param name="Contact">Kept encrypted.</param>
/// <param name="Request">The request in short; kept encrypted.</param>
public sealed record CommunityActivityFacts(
    Channel Channel, DateTime ReceivedAt, string Topic, string Place, DateTime? PlannedAt, string Applicant, string? Contact, string Request);

/// <summary>What the head of the family centre makes of a request.</summary>
public enum ActivityDisposition
{
    Pending,
    Accepted,
    Rescheduled,
    Rejected,
}

/// <summary>How many came, of one sex and age group.</summary>
/// <param name="AgeGroup">A code of the list "kelompok-umur".</param>
public sealed record AudienceCount(Sex Sex, string AgeGroup, int Count);

/// <summary>An activity for the public: asked for, decided on, held, counted.</summary>
public sealed class CommunityActivity
{
    private readonly List<ActivityAudience> _audience = [];

    private CommunityActivity() { }

    internal CommunityActivity(CaseId caseId, CommunityActivityFacts facts, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        Topic = Stated.Need(facts.Topic, "Tulis topik kegiatan.", "topik");
        Place = Stated.Need(facts.Place, "Tulis tempat kegiatan.", "tempat");
        Applicant = Stated.Need(facts.Applicant, "Tulis nama pemohon.", "pemohon");
        (CaseId, PlannedAt, Contact) = (caseId, facts.PlannedAt, Stated.Maybe(facts.Contact));
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public string Topic { get; private set; } = "";
    public string Place { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? PlannedAt { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Applicant { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string? Contact { get; private set; }

    public ActivityDisposition Disposition { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? DispositionNote { get; private set; }

    public OfficerId? DisposedBy { get; private set; }
    public DateTime? DisposedAt { get; private set; }

    /// <summary>UTC: when it was held.</summary>
    public DateTime? HeldAt { get; private set; }

    public IReadOnlyList<ActivityAudience> Audience => _audience;

    internal void Dispose(ActivityDisposition disposition, DateTime? plannedAt, string? note, OfficerId by, DateTime now)
    {
        if (disposition != ActivityDisposition.Accepted)
            Stated.Need(note, "Tulis alasannya.", "alasan");
        if (disposition == ActivityDisposition.Rescheduled && plannedAt is null)
            throw new RuleException("Isi tanggal yang baru.", "tanggal");
        PlannedAt = plannedAt ?? PlannedAt;
        (Disposition, DispositionNote, DisposedBy, DisposedAt) = (disposition, Stated.Maybe(note), by, now);
    }

    internal void Hold(DateTime heldAt, string topic, string place, IReadOnlyList<AudienceCount> audience, DateTime now)
    {
        if (Disposition is ActivityDisposition.Pending or ActivityDisposition.Rejected)
            throw new RuleException("Kegiatan ini belum disetujui.");
        if (audience.Any(a => a.Count < 0) || audience.DistinctBy(a => (a.Sex, a.AgeGroup)).Count() != audience.Count)
            throw new RuleException("Isi jumlah peserta sekali untuk tiap jenis kelamin dan kelompok umur.", "peserta");
        HeldAt = Stated.NotAhead(heldAt, now, "tanggal");
        (Topic, Place) = (Stated.Need(topic, "Tulis topik kegiatan.", "topik"), Stated.Need(place, "Tulis tempat kegiatan.", "tempat"));
        _audience.Clear();
        _audience.AddRange(audience.Where(a => a.Count > 0).Select(a => new ActivityAudience(Id, a)));
    }
}

/// <summary>How many came, of one sex and age group.</summary>
public sealed class ActivityAudience
{
    private ActivityAudience() { }

    internal ActivityAudience(Guid activity, AudienceCount count)
    {
        Id = Guid.NewGuid();
        (ActivityId, Sex, AgeGroup, Count) = (activity, count.Sex, count.AgeGroup, count.Count);
    }

    public Guid Id { get; private set; }
    public Guid ActivityId { get; private set; }
    public Sex Sex { get; private set; }
    public string AgeGroup { get; private set; } = "";
    public int Count { get; private set; }
}

/// <summary>The activity of the file. Load CommunityActivity, and its Audience for counting.</summary>
public sealed partial class CaseFile
{
    /// <summary>Accepts, reschedules or rejects the request (B10 step 2).</summary>
    /// <param name="plannedAt">UTC.</param>
    public void DisposeActivity(ActivityDisposition disposition, DateTime? plannedAt, string? note, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (disposition == ActivityDisposition.Pending)
            throw new RuleException("Pilih terima, jadwal ulang, atau tolak.", "disposisi");
        TheActivity().Dispose(disposition, plannedAt, note, by, now);
        Version++;
    }

    /// <summary>Records that it was held, and who came (B10 step 3). Said again, it replaces the counts.</summary>
    public void HoldActivity(DateTime heldAt, string topic, string place, IReadOnlyList<AudienceCount> audience, DateTime now)
    {
        MustBeOpen();
        TheActivity().Hold(heldAt, topic, place, audience, now);
        Version++;
    }

    private CommunityActivity TheActivity() => CommunityActivity ?? throw new RuleException("Berkas ini bukan berkas kegiatan.");
}
