using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;

namespace PPA.Portal.Letters.Drafting;

/// <summary>Writing a letter: begun from the case, kept from pause to pause, laid before the one who signs.</summary>
public sealed class LetterDrafts(IDbContextFactory<PortalDb> dbs, LetterHand hand, LetterFiller filler)
{
    /// <summary>Longest content in characters.</summary>
    public const int Longest = 128 * 1024;

    private LetterDesk Desk => hand.Desk;

    /// <summary>Begins a letter with what the case already knows.</summary>
    /// <param name="caseNumber">Null for a letter about no case.</param>
    /// <returns>The letter.</returns>
    public async Task<Guid> StartAsync(string? caseNumber, string kind, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.WriteLetter);
        var plan = Desk.KindOf(kind);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await FileAsync(db, caseNumber, plan, ct);
        var (now, me) = (Desk.Now, hand.Officer.Id);
        var text = filler.Fill(plan, file, new FillContext(now, me));
        var letter = new Letter(new LetterPlan(plan.Code, plan.Register, plan.Numbered, !plan.Routine, plan.SharesIdentity, file?.Id), text, me, now);
        db.Add(letter);
        db.Journal(new AuditEntry("mulai-surat", "petugas", me, file?.Id, "surat:" + letter.Id.ToString("N"), plan.Code, now));
        await db.SaveChangesAsync(ct);
        Desk.Ring(letter);
        return letter.Id;
    }

    /// <summary>Keeps what a window holds now.</summary>
    /// <returns>UTC: when it was on disk.</returns>
    public async Task<DateTime> KeepAsync(Guid id, LetterForm form, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.WriteLetter);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var letter = await db.Set<Letter>().SingleOrDefaultAsync(l => l.Id == id, ct);
        var file = letter?.CaseId is { } about ? await db.Set<CaseFile>().AsNoTracking().WithAccess().SingleAsync(c => c.Id == about, ct) : null;
        if (letter is null || !hand.Reaches(Permission.WriteLetter, letter, file))
            throw new NotAllowedException();
        var now = Desk.Now;
        // Each pause would drown the trail; who goes on writing is a line of its own.
        if (letter.Write(form.Text, form.Window, form.Seen, hand.Officer.Id, now))
            db.Journal(new AuditEntry("tulis-surat", "petugas", hand.Officer.Id, letter.CaseId, "surat:" + id.ToString("N"), letter.Kind, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return now;
    }

    /// <summary>Lays it before the one who signs.</summary>
    /// <param name="ground">A code of the list "dasar-berbagi", where identity is shared without consent.</param>
    /// <param name="sure">True where the writer has looked at a name, initials or an address that a neutral letter seems to tell, and says that they are somebody else's.</param>
    /// <exception cref="RuleException">Something is missing, or a neutral letter tells who somebody is (field <see cref="LetterDesk.ToldField"/>).</exception>
    public Task SubmitAsync(Guid id, string? ground = null, string? reason = null, bool sure = false, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteLetter, "ajukan-surat", work =>
        {
            MustKnowGround(ground);
            MustHaveWhatItNeeds(work.Letter);
            MustTellNobody(Desk.ToldIn(work.Letter, work.File), sure);
            work.Letter.Ground(ground, reason);
            work.Letter.Submit(work.File, work.By, work.Now);
            work.Mark(LetterState.Drafted);
        }, ct);

    /// <summary>Takes it back before anybody approved it.</summary>
    public Task WithdrawAsync(Guid id, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteLetter, "tarik-surat", work => work.Letter.Withdraw(work.By, work.Now), ct);

    private void MustHaveWhatItNeeds(Letter letter)
    {
        if (string.IsNullOrWhiteSpace(letter.Text.Subject))
            throw new RuleException("Tulis hal atau judul surat.", "hal");
        if (Desk.KindOf(letter.Kind).Required.Intersect(letter.Text.Open()).ToList() is { Count: > 0 } open)
            throw new RuleException($"Isi dahulu bagian {string.Join(", ", open)}: tanpa itu surat ini tidak menugaskan atau memberi tahu siapa pun.", "isi");
    }

    private static void MustTellNobody(IReadOnlyList<ToldPart> told, bool sure)
    {
        if (told.Where(part => part.Sure).ToList() is { Count: > 0 } certain)
            throw new RuleException($"Surat ini netral, tetapi memuat {string.Join(", ", certain)}. Hapus dahulu: nomor itu bukan milik orang lain.", "isi");
        if (told.Count > 0 && !sure)
            throw new RuleException($"Surat ini netral, tetapi di dalamnya terbaca {string.Join(", ", told)}. Hapus, atau periksa dan nyatakan di bawah bahwa itu orang lain.", LetterDesk.ToldField);
    }

    internal void MustKnowGround(string? ground)
    {
        if (!string.IsNullOrWhiteSpace(ground) && Desk.Codes.SharingGrounds.Find(ground) is null)
            throw new RuleException("Dasar hukum itu tidak ada.", "dasar");
    }

    private async Task<CaseFile?> FileAsync(PortalDb db, string? number, LetterKind plan, CancellationToken ct)
    {
        if (number is null)
            return plan.Files.Count == 0 ? null : throw new RuleException("Surat ini ditulis dari sebuah berkas. Buka berkasnya, lalu mulai dari sana.", "kasus");
        var file = await db.Set<CaseFile>().AsNoTracking().ForLetters().Include(c => c.Access).Include(c => c.GlassBreaks).SingleOrDefaultAsync(c => c.Number == number, ct);
        if (file is null || !hand.Officer.May(Permission.WriteLetter, file))
        {
            db.Journal(new AuditEntry("ditolak", "petugas", hand.Officer.Id, file?.Id, null, "mulai-surat", Desk.Now));
            await db.SaveChangesAsync(ct);
            throw hand.Officer.RefusalOf(Permission.WriteLetter, file, "Anda tidak memiliki izin menulis surat untuk berkas ini. Permintaan akses tercatat.");
        }
        return plan.Files.Count == 0 || plan.Files.Contains(file.Kind) ? file : throw new RuleException("Surat jenis ini bukan untuk berkas ini.", "surat");
    }
}
