namespace PPA.Portal.Domain;

/// <summary>A file with personal data that left the portal: who took it, what for, and what it held.</summary>
public sealed class DataExport
{
    /// <summary>Letters that a purpose must have.</summary>
    public const int PurposeLength = 5;

    private DataExport() { }

    /// <param name="kind">Code: "daftar-kasus" or "simfoni".</param>
    /// <param name="purpose">Why, in words; kept encrypted.</param>
    /// <param name="scope">Codes of the period and the columns; no personal data.</param>
    /// <param name="revealed">True where names and numbers of people are in it.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleException">No purpose.</exception>
    public DataExport(OfficerId officer, string kind, string purpose, string scope, bool revealed, DateTime now)
    {
        MustHavePurpose(purpose);
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Officer, Kind, Purpose, Scope, Revealed, At) = (officer, kind, purpose.Trim(), scope, revealed, now);
    }

    /// <exception cref="RuleException">Nothing was said, or next to nothing.</exception>
    public static void MustHavePurpose(string purpose)
    {
        if (purpose.Trim().Length < PurposeLength)
            throw new RuleException("Tulis keperluan unduhan ini.", "keperluan");
    }

    public Guid Id { get; private set; }
    public OfficerId Officer { get; private set; }
    public string Kind { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Purpose { get; private set; } = "";

    public string Scope { get; private set; } = "";
    public bool Revealed { get; private set; }

    /// <summary>UTC: when it was asked for.</summary>
    public DateTime At { get; private set; }
}
