namespace PPA.Portal.Domain.Retention;

/// <summary>A record that is put up for destruction.</summary>
/// <param name="Label">Its register number, or what it is called where it has none; never a name.</param>
/// <param name="EndedOn">The day from which its years ran.</param>
/// <param name="DueOn">Since when it may go.</param>
public sealed record DueRecord(Guid Subject, string Label, DateOnly EndedOn, DateOnly DueOn);

/// <summary>What destroying one record took away.</summary>
/// <param name="Rows">Rows removed or emptied.</param>
/// <param name="Files">Ids of its files on disk.</param>
public sealed record Removed(int Rows, IReadOnlyList<Guid> Files);

/// <summary>One record on a list of destruction.</summary>
public sealed class DestructionLine
{
    private DestructionLine() { }

    internal DestructionLine(Guid proposal, int order, DueRecord due, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (ProposalId, Order, Subject, Label, EndedOn, DueOn) = (proposal, order, due.Subject, due.Label, due.EndedOn, due.DueOn);
    }

    public Guid Id { get; private set; }
    public Guid ProposalId { get; private set; }
    public int Order { get; private set; }
    public Guid Subject { get; private set; }
    public string Label { get; private set; } = "";
    public DateOnly EndedOn { get; private set; }
    public DateOnly DueOn { get; private set; }

    /// <summary>How many rows were removed or emptied.</summary>
    public int Rows { get; private set; }

    public int Attachments { get; private set; }

    /// <summary>Ids of files that had to go from the disk, so that what would not go is known.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    internal void Went(Removed removed) => (Rows, Attachments, Files) = (removed.Rows, removed.Files.Count, [.. removed.Files.Select(f => f.ToString("N"))]);

    /// <summary>As it enters the fingerprint of the list.</summary>
    internal string Written =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Label}|{EndedOn:yyyy-MM-dd}|{DueOn:yyyy-MM-dd}|{Rows}|{Attachments}");
}
