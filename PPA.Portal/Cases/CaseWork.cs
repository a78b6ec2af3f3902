using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>What an officer writes into a file in their own words.</summary>
public sealed class CaseWork(CaseHand hand)
{
    /// <summary>Adds a note.</summary>
    public Task AddNoteAsync(CaseId id, string text, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteNote, "catat", files => files, work => work.File.AddNote(NoteKind.Note, text, work.By, work.Now), ct);
}
