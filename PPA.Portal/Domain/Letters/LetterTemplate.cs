namespace PPA.Portal.Domain.Letters;

/// <summary>An office's own Word file for a kind of letter. Each upload is a version; the newest that was not withdrawn is used.</summary>
public sealed class LetterTemplate
{
    private LetterTemplate() { }

    /// <param name="kind">A code of the list "surat".</param>
    /// <param name="content">The checked file; kept encrypted.</param>
    /// <param name="sha256">Of the content.</param>
    public LetterTemplate(string kind, int version, string fileName, byte[] content, byte[] sha256, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Kind, Version, FileName, Content, Sha256, Size, By, At) = (kind, version, fileName, content, sha256, content.Length, by, now);
    }

    public Guid Id { get; private set; }
    public string Kind { get; private set; } = "";
    public int Version { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public byte[] Content { get; private set; } = [];

    public byte[] Sha256 { get; private set; } = [];
    public int Size { get; private set; }
    public OfficerId By { get; private set; }
    public DateTime At { get; private set; }
    public OfficerId? WithdrawnBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    /// <exception cref="RuleException">Already withdrawn.</exception>
    public void Withdraw(OfficerId by, DateTime now)
    {
        if (WithdrawnAt is not null)
            throw new RuleException("Templat ini sudah ditarik.");
        (WithdrawnBy, WithdrawnAt) = (by, now);
    }
}
