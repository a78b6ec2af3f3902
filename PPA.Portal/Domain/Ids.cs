namespace PPA.Portal.Domain;

/// <summary>Names one case file; made by the portal, never shown to people (they read the register number).</summary>
public readonly record struct CaseId(Guid Value)
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    /// <param name="now">UTC.</param>
    public static CaseId New(DateTime now) => new(Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero)));

    public override string ToString() => Value.ToString("N");
}

/// <summary>Names one officer.</summary>
public readonly record struct OfficerId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
