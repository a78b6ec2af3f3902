namespace PPA.Portal.Domain;

/// <summary>The end of what a file says about people, once its time is over. What statistics count and its number stay.</summary>
public sealed partial class CaseFile
{
    /// <summary>UTC: when what it says about people was destroyed; null while it stands.</summary>
    public DateTime? DestroyedAt { get; private set; }

    /// <summary>Number of the certificate.</summary>
    public string? DestroyedUnder { get; private set; }

    /// <summary>What a page says of it; null while it stands.</summary>
    /// <param name="day">The office's words for a day.</param>
    public string? Epitaph(Func<DateTime, string> day) =>
        DestroyedAt is { } at ? $"Berkas {Number} telah dimusnahkan pada {day(at)}, berita acara nomor {DestroyedUnder}." : null;

    /// <summary>Marks the file as destroyed; the rows are emptied in the same transaction.</summary>
    /// <exception cref="RuleException">It is open, or was destroyed before.</exception>
    public void Destroy(string certificate, DateTime now)
    {
        if (DestroyedAt is not null)
            throw new RuleException($"Berkas {Number} sudah dimusnahkan.");
        if (Stage != CaseStage.Closed)
            throw new RuleException($"Berkas {Number} masih terbuka.");
        (DestroyedAt, DestroyedUnder) = (now, certificate);
        (TrackingToken, SimfoniNumber, SimfoniOn, SimfoniVersion) = (null, null, null, null);
        Face = Face with { Disability = false, Pregnant = false };
        Version++;
    }
}
