namespace PPA.Portal.Domain;

/// <summary>Why something was written into the file.</summary>
public enum NoteKind
{
    Note,
    FirstResponse,
    HandOver,
    AddedByReporter,

    /// <summary>Why somebody asked to see names.</summary>
    Purpose,
}

/// <summary>A piece of text in the file. Encrypted at rest; never changed, only followed by another.</summary>
public sealed class CaseNote
{
    private CaseNote() { }

    internal CaseNote(CaseId caseId, NoteKind kind, string text, OfficerId? by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        CaseId = caseId;
        Kind = kind;
        Text = text;
        By = by;
        At = now;
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public NoteKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public OfficerId? By { get; private set; }
    public DateTime At { get; private set; }
}
