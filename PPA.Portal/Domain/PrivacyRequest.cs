namespace PPA.Portal.Domain;

/// <summary>What a person asks about their own data (UU 27/2022 Ps 6–13).</summary>
public enum PrivacyAsk
{
    /// <summary>To see it, and who has dealt with it.</summary>
    Access,
    Correction,
    Restriction,
    Erasure,
}

/// <summary>Why something was refused.</summary>
public enum RefusalGround
{
    /// <summary>It would endanger the safety or health of somebody; then the office must refuse (Ps 33).</summary>
    Endangers,

    /// <summary>Whoever asks is not the person, nor acts for them.</summary>
    NotTheirs,

    /// <summary>A law case needs it, or a law demands that it is kept (Ps 44).</summary>
    LawKeeps,
}

/// <summary>A person's request about their data, with the clock that the law gives the office.</summary>
public sealed class PrivacyRequest
{
    /// <summary>Three times twenty-four hours (UU 27/2022 Ps 32, Ps 41).</summary>
    public static readonly TimeSpan Allowed = TimeSpan.FromHours(72);

    /// <summary>Letters that words about a person must have.</summary>
    public const int ShortestWords = 5;

    /// <summary>A clock that shows an earlier year was not filled in, or mistyped.</summary>
    public const int FirstYear = 2000;

    private PrivacyRequest() { }

    /// <param name="who">Who asks, and by what the office saw that it is they; kept encrypted.</param>
    /// <param name="about">What they ask; kept encrypted.</param>
    /// <param name="caseNumber">Register number; null where none was found.</param>
    /// <param name="receivedAt">UTC: the clock runs from here.</param>
    public PrivacyRequest(PrivacyAsk ask, string who, string about, string? caseNumber, DateTime receivedAt, OfficerId by, DateTime now)
    {
        if (who.Trim().Length < ShortestWords)
            throw new RuleException("Tulis siapa yang meminta dan bagaimana kantor memastikannya.", "siapa");
        if (about.Trim().Length < ShortestWords)
            throw new RuleException("Tulis apa yang diminta.", "permintaan");
        if (receivedAt.Year < FirstYear)
            throw new RuleException("Tulis kapan permintaan ini diterima.", "diterima");
        if (receivedAt > now)
            throw new RuleException("Waktu diterima belum tiba.", "diterima");
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Ask, Who, About, ReceivedAt, ReceivedBy) = (ask, who.Trim(), about.Trim(), receivedAt, by);
        CaseNumber = string.IsNullOrWhiteSpace(caseNumber) ? null : caseNumber.Trim().ToUpperInvariant();
    }

    public Guid Id { get; private set; }
    public PrivacyAsk Ask { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Who { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string About { get; private set; } = "";

    public string? CaseNumber { get; private set; }
    public DateTime ReceivedAt { get; private set; }
    public OfficerId ReceivedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public OfficerId? DecidedBy { get; private set; }

    /// <summary>Null where it was granted, or is still open.</summary>
    public RefusalGround? Ground { get; private set; }

    /// <summary>What was done, or why it was refused; encrypted at rest.</summary>
    public string? Answer { get; private set; }

    public DateTime DueAt => ReceivedAt + Allowed;

    /// <summary>Closes it.</summary>
    /// <param name="ground">Null grants it.</param>
    /// <param name="answer">What was done and given, or why not; kept encrypted.</param>
    /// <exception cref="RuleException">It was decided before, or nothing was said.</exception>
    public void Decide(RefusalGround? ground, string answer, OfficerId by, DateTime now)
    {
        if (DecidedAt is not null)
            throw new RuleException("Permintaan ini sudah diputus.");
        if (answer.Trim().Length < ShortestWords)
            throw new RuleException(ground is null ? "Tulis apa yang sudah dilakukan dan diberikan." : "Tulis alasan penolakan.", "jawaban");
        (Ground, Answer, DecidedBy, DecidedAt) = (ground, answer.Trim(), by, now);
    }
}
