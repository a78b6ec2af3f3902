namespace PPA.Portal.Domain;

/// <summary>A version of the checklist by which a case was judged, word for word, so that an old judgement stays readable.</summary>
public sealed class KeptCriteria
{
    private KeptCriteria() { }

    public KeptCriteria(string version, string hash, string content, DateTime now) => (Version, Hash, Content, FirstUsedAt) = (version, hash, content, now);

    public string Version { get; private set; } = "";

    /// <summary>SHA-256 of the content: under one version nothing else may ever be asked.</summary>
    public string Hash { get; private set; } = "";

    public string Content { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime FirstUsedAt { get; private set; }
}
