namespace PPA.Portal.Domain;

/// <summary>The end of what a file says about people, once its time is over. What statistics count and its number stay.</summary>
public sealed partial class CaseFile
{
    /// <summary>The office's day on which what it says about people was destroyed; null while it stands.</summary>
    public DateOnly? DestroyedOn { get; private set; }

    /// <summary>Number of the certificate.</summary>
    public string? DestroyedUnder { get; private set; }

    /// <summary>Marks the file as destroyed; the rows are emptied in the same transaction.</summary>
    /// <param name="certificate">Its number.</param>
    /// <param name="today">The office's day.</param>
    /// <exception cref="RuleException">It is open, or was destroyed before.</exception>
    public void Destroy(string certificate, DateOnly today)
    {
        if (DestroyedOn is not null)
            throw new RuleException($"Berkas {Number} sudah dimusnahkan.");
        if (Stage != CaseStage.Closed)
            throw new RuleException($"Berkas {Number} masih terbuka.");
        (DestroyedOn, DestroyedUnder) = (today, certificate);
        (TrackingToken, SimfoniNumber, SimfoniOn, SimfoniVersion) = (null, null, null, null);
        Face = Face with { Disability = false, Pregnant = false };
        Version++;
    }
}

/// <summary>The file was destroyed: nobody opens it any more, and whoever could have may know why.</summary>
public sealed class FileDestroyedException : NotAllowedException
{
    public FileDestroyedException() { }

    public FileDestroyedException(string sentence) : base(sentence) { }

    public FileDestroyedException(string sentence, Exception inner) : base(sentence, inner) { }
}
