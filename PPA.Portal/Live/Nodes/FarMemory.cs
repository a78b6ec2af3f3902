namespace PPA.Portal.Live.Nodes;

/// <summary>Something a room keeps in memory that another node may have changed in the register.</summary>
/// <param name="Kinds">Entities, or "!" and a verb of the journal, whose change makes it old.</param>
/// <param name="ReadAsync">Reads it again.</param>
public sealed record FarMemory(IReadOnlyList<string> Kinds, Func<CancellationToken, Task> ReadAsync);
