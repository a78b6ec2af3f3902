namespace PPA.Portal.Domain;

/// <summary>Data that came, or may have come, into wrong hands. The clock of the law runs from the moment it was noticed.</summary>
public sealed class DataBreach
{
    /// <summary>Three times twenty-four hours to tell the people and the authority (UU 27/2022 Ps 46).</summary>
    public static readonly TimeSpan Allowed = TimeSpan.FromHours(72);

    private DataBreach() { }

    /// <param name="what">What happened; kept encrypted.</param>
    /// <param name="data">Which data of whom; kept encrypted.</param>
    /// <param name="people">How many people, as far as is known; 0 where it is not.</param>
    /// <param name="noticedAt">UTC.</param>
    public DataBreach(string what, string data, int people, DateTime noticedAt, OfficerId by, DateTime now)
    {
        if (what.Trim().Length < PrivacyRequest.ShortestWords)
            throw new RuleException("Tulis apa yang terjadi.", "kejadian");
        if (data.Trim().Length < PrivacyRequest.ShortestWords)
            throw new RuleException("Tulis data apa saja, milik siapa.", "data");
        if (people < 0)
            throw new RuleException("Jumlah orang tidak boleh kurang dari nol.", "orang");
        if (noticedAt.Year < PrivacyRequest.FirstYear)
            throw new RuleException("Tulis kapan kantor mengetahuinya.", "diketahui");
        if (noticedAt > now)
            throw new RuleException("Waktu diketahui belum tiba.", "diketahui");
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (What, Data, People, NoticedAt, WrittenBy) = (what.Trim(), data.Trim(), people, noticedAt, by);
    }

    public Guid Id { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string What { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Data { get; private set; } = "";

    public int People { get; private set; }
    public DateTime NoticedAt { get; private set; }
    public OfficerId WrittenBy { get; private set; }

    /// <summary>UTC: when those concerned were told.</summary>
    public DateTime? PeopleToldAt { get; private set; }

    /// <summary>UTC: when the authority was told.</summary>
    public DateTime? AuthorityToldAt { get; private set; }

    /// <summary>What was done against it; encrypted at rest.</summary>
    public string? Measures { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public DateTime DueAt => NoticedAt + Allowed;

    /// <summary>True while somebody has still to be told.</summary>
    public bool IsUntold => PeopleToldAt is null || AuthorityToldAt is null;

    /// <summary>True where somebody was told after the time was over, or has not been told and it is over.</summary>
    public bool IsLate(DateTime now) => (PeopleToldAt ?? now) > DueAt || (AuthorityToldAt ?? now) > DueAt;

    /// <param name="at">UTC: when they were told.</param>
    public void TellPeople(DateTime at, DateTime now) => PeopleToldAt ??= Told(at, now, "orang-tahu");

    /// <param name="at">UTC: when it was told.</param>
    public void TellAuthority(DateTime at, DateTime now) => AuthorityToldAt ??= Told(at, now, "lembaga-tahu");

    /// <exception cref="RuleException">Somebody has still to be told, or nothing was done.</exception>
    public void Close(string measures, DateTime now)
    {
        if (ClosedAt is not null)
            throw new RuleException("Catatan ini sudah ditutup.");
        if (IsUntold)
            throw new RuleException("Beri tahu dahulu orang yang datanya bocor dan lembaga pengawas, lalu catat di sini.");
        if (measures.Trim().Length < PrivacyRequest.ShortestWords)
            throw new RuleException("Tulis apa yang sudah dilakukan supaya tidak terulang.", "tindakan");
        (Measures, ClosedAt) = (measures.Trim(), now);
    }

    // Seconds are not typed.
    private DateTime Told(DateTime at, DateTime now, string field) =>
        at < NoticedAt.AddTicks(-(NoticedAt.Ticks % TimeSpan.TicksPerMinute))
            ? throw new RuleException("Waktu ini sebelum kantor mengetahuinya. Isi waktu benar-benar diberi tahu.", field)
            : Stated.NotAhead(at, now, field);
}
