using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Form;

/// <summary>Keeps what an officer is typing, so that no line lost and no crash costs a word. One draft per officer, with every form in it.</summary>
public sealed class DraftDesk(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>Longest content in characters: the longest story and all people around it.</summary>
    public const int Longest = 512 * 1024;

    /// <summary>Keeps a form as it is now.</summary>
    /// <param name="sequence">Rises with each sending of the window.</param>
    /// <param name="submission">Names the form.</param>
    /// <param name="window">Where it is being written.</param>
    /// <exception cref="DraftElsewhereException">It was not kept: the form is another window's, or is received already.</exception>
    public async Task<KeptForm> KeepAsync(string content, long sequence, Guid submission, Guid window, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        if (content.Length > Longest)
            throw new RuleException("Draf ini terlalu panjang untuk disimpan.");
        var (me, now, key) = (officer.Id, time.GetUtcNow().UtcDateTime, FrontDesk.KeyOf(submission));
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (await db.Set<IntakeReceipt>().AnyAsync(r => r.ApiKey == me.Value && r.IdempotencyKey == key, ct))
            throw new DraftElsewhereException("Pengaduan ini sudah diterima. Tulisan sesudahnya belum tersimpan.");
        var draft = await db.Set<IntakeDraft>().SingleOrDefaultAsync(d => d.Officer == me, ct);
        if (draft is null)
            db.Add(draft = new IntakeDraft(me, now));
        var form = new KeptForm(submission, window, content, sequence, now);
        KeptForms.Write(draft, With(KeptForms.Read(draft), form), now);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return form;
    }

    /// <summary>The form that the officer left last, or null.</summary>
    public async Task<KeptForm?> FindAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        var me = officer.Id;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var draft = await db.Set<IntakeDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.Officer == me, ct);
        return KeptForms.Read(draft).MaxBy(form => form.SavedAt);
    }

    /// <summary>Gives a form to a window, as it was kept last; the window that wrote it until now can keep nothing more of it.</summary>
    /// <returns>Null when the form was received or thrown away meanwhile.</returns>
    public async Task<KeptForm?> ContinueAsync(Guid submission, Guid window, CancellationToken ct = default)
    {
        KeptForm? mine = null;
        await ChangeAsync(forms =>
        {
            mine = forms.Find(form => form.Submission == submission) is { } kept ? kept with { Window = window } : null;
            return mine is null ? forms : [.. forms.Where(form => form.Submission != submission), mine];
        }, ct);
        return mine;
    }

    /// <summary>Throws one form away.</summary>
    public Task DiscardAsync(Guid submission, CancellationToken ct = default) =>
        ChangeAsync(forms => [.. forms.Where(form => form.Submission != submission)], ct);

    private async Task ChangeAsync(Func<List<KeptForm>, List<KeptForm>> change, CancellationToken ct)
    {
        officer.Must(Permission.ReceiveComplaint);
        var me = officer.Id;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (await db.Set<IntakeDraft>().SingleOrDefaultAsync(d => d.Officer == me, ct) is not { } draft)
            return;
        KeptForms.Replace(db, draft, change(KeptForms.Read(draft)), time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    private static List<KeptForm> With(List<KeptForm> forms, KeptForm form)
    {
        if (forms.Find(kept => kept.Submission == form.Submission) is { } before && (before.Window != form.Window || before.Sequence >= form.Sequence))
            throw new DraftElsewhereException();
        List<KeptForm> all = [.. forms.Where(kept => kept.Submission != form.Submission), form];
        return all.Count <= KeptForms.Most ? all : throw new RuleException("Terlalu banyak draf. Selesaikan atau buang salah satu dahulu.");
    }
}
