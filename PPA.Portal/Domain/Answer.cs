namespace PPA.Portal.Domain;

/// <summary>An answer that may be missing. Unknown never counts as no.</summary>
public enum Answer
{
    Unknown,
    Yes,
    No,
}
