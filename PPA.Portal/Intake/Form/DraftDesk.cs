using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Form;

/// <summary>What is kept of a form that was not handed in.</summary>
public sealed record KeptDraft(Guid Id, string Content, long Sequence, DateTime SavedAt);

/// <summary>Keeps what an officer is typing, so that no line lost and no crash costs a word. One draft per officer.</summary>
public sealed class DraftDesk(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>Longest content in characters: the longest story and all people around it.</summary>
    public const int Longest = 512 * 1024;

    /// <summary>Keeps a form as it is now. An older one never overwrites a newer, and one that was handed in stays handed in.</summary>
    /// <param name="submission">Names the form.</param>
    /// <param name="sequence">Rises with each sending.</param>
    public async Task<KeptDraft?> KeepAsync(string content, long sequence, Guid submission, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        if (content.Length > Longest)
            throw new RuleException("Draf ini terlalu panjang untuk disimpan.");
        var (me, now, key) = (officer.Id, time.GetUtcNow().UtcDateTime, FrontDesk.KeyOf(submission));
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (await db.Set<IntakeReceipt>().AnyAsync(r => r.ApiKey == me.Value && r.IdempotencyKey == key, ct))
            return null;
        var draft = await db.Set<IntakeDraft>().SingleOrDefaultAsync(d => d.Officer == me, ct);
        if (draft is null)
            db.Add(draft = new IntakeDraft(me, now));
        draft.Keep(content, sequence, now);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return Kept(draft);
    }

    /// <summary>The officer's own draft, or null.</summary>
    public async Task<KeptDraft?> FindAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        var me = officer.Id;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<IntakeDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.Officer == me, ct) is { } draft ? Kept(draft) : null;
    }

    /// <summary>Throws the officer's own draft away.</summary>
    public async Task DiscardAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        var me = officer.Id;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        await db.Set<IntakeDraft>().Where(d => d.Officer == me).ExecuteDeleteAsync(ct);
        await turn.CommitAsync(ct);
    }

    private static KeptDraft Kept(IntakeDraft draft) => new(draft.Id, draft.Content, draft.Sequence, draft.SavedAt);
}
