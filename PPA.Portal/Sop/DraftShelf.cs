using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>Two people wrote in one step. Nothing is lost: both versions stand, and a person chooses.</summary>
public sealed class StepConflictException : RuleException
{
    public StepConflictException() : base("Petugas lain juga mengisi langkah ini. Bandingkan kedua isian, lalu pilih.") { }

    public StepConflictException(string sentence) : base(sentence) { }

    public StepConflictException(string sentence, Exception inner) : base(sentence, inner) { }
}

/// <summary>The drafts of a step in the database.</summary>
internal static class DraftShelf
{
    public static Task<List<StepDraft>> OfAsync(PortalDb db, Guid step, CancellationToken ct) =>
        db.Set<StepDraft>().Where(d => d.StepId == step).OrderBy(d => d.Stamp).ToListAsync(ct);

    /// <summary>Takes what a window wrote off the shelf, and everything that it answers.</summary>
    /// <exception cref="StepConflictException">Another draft says something else that this one has not answered.</exception>
    public static async Task<StepValues> TakeAsync(PortalDb db, Guid step, Guid window, CancellationToken ct)
    {
        var drafts = await OfAsync(db, step, ct);
        var mine = drafts.Find(d => d.Id == window);
        if (mine is null)
            return drafts.Count == 0 ? StepValues.Empty : throw new StepConflictException();
        if (drafts.Any(mine.ClashesWith))
            throw new StepConflictException();
        db.RemoveRange(drafts);
        return mine.Values;
    }

    /// <summary>Takes the words of an entry out of what a window wrote; the rest of the draft stays where it is.</summary>
    public static async Task<StepValues> TakeEntryAsync(PortalDb db, Guid step, Guid window, CancellationToken ct)
    {
        if ((await OfAsync(db, step, ct)).Find(d => d.Id == window) is not { } mine)
            return StepValues.Empty;
        var words = mine.Values.Under(EntryPlan.Heading);
        mine.DropEntry();
        return words;
    }
}
