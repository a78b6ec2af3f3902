using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Signing;

namespace PPA.Portal.Demo;

/// <summary>Letterhead and letters of the invented office, so that nobody finds its register empty: two wait for a head, one came back, one went out, one is being written.</summary>
public sealed class DemoLetters(IDbContextFactory<PortalDb> dbs, OfficerDirectory officers, LetterDesk desk, LetterFiller filler)
{
    /// <summary>Writes them on cases that have been answered, long enough ago.</summary>
    public async Task WriteAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var (now, oldest) = (desk.Now, desk.Now.AddDays(-2));
        PutUpLogo(db, now);
        var files = await db.Set<CaseFile>().ForLetters().Where(c => c.Stage != CaseStage.Closed && c.FirstResponseAt != null && c.ReceivedAt < oldest).OrderBy(c => c.ReceivedAt).Take(3).ToListAsync(ct);
        Submit(db, null, "surat-pengantar-rekap", "pengelola", now.AddMinutes(-75));
        if (files.Count > 2)
        {
            await AnswerAsync(db, files[0], now, ct);
            Submit(db, files[1], "surat-tugas", "piket", now.AddMinutes(-130));
            Return(db, files[2], now);
            Begin(db, files[1], "laporan-perkembangan", "konselor", now.AddMinutes(-25));
        }
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    private void PutUpLogo(PortalDb db, DateTime now)
    {
        var picture = DemoEmblem.Png();
        var logo = new OfficeLogo(LogoForm.Png, DemoEmblem.Side, DemoEmblem.Side, picture, SHA256.HashData(picture), Officer("admin"), now);
        db.Add(logo);
        db.Journal(new AuditEntry("unggah-logo", "petugas", logo.By, null, $"logo:{logo.Id:N}", null, now));
    }

    // Signed yesterday by the head of division, and handed over.
    private async Task AnswerAsync(PortalDb db, CaseFile file, DateTime now, CancellationToken ct)
    {
        var letter = Submit(db, file, "surat-jawaban", "piket2", now.AddHours(-22));
        var (signed, sent) = (Act(db, letter, file, "kabid", now.AddHours(-20)), Act(db, letter, file, "piket2", now.AddHours(-18)));
        letter.Approve(new SigningHand(signed.By), await LetterNumbers.TakeAsync(signed, desk, null, ct), signed.Today, signed.Now);
        letter.Sign(signed.By, signed.Now);
        signed.Mark(LetterState.SignedOff);
        Tell(signed, "tandatangani-surat", letter.Number);
        letter.Send(file, SendingWay.ByHand, sent.Now, "Diserahkan di kantor.", sent.By, sent.Now);
        sent.Mark(LetterState.Sent);
        Tell(sent, "kirim-surat", letter.Kind);
    }

    private void Return(PortalDb db, CaseFile file, DateTime now)
    {
        var letter = Submit(db, file, "surat-tugas", "piket", now.AddMinutes(-200));
        var back = Act(db, letter, file, "kabid", now.AddMinutes(-50));
        letter.Return([(0, "Tulis hari, jam, dan siapa yang berangkat.")], back.By, back.Now);
        Tell(back, "kembalikan-surat", letter.Kind);
    }

    private Letter Submit(PortalDb db, CaseFile? file, string kind, string by, DateTime at)
    {
        var letter = Begin(db, file, kind, by, at.AddMinutes(-8));
        var act = Act(db, letter, file, by, at);
        letter.Submit(file, act.By, at);
        act.Mark(LetterState.Drafted);
        Tell(act, "ajukan-surat", kind);
        return letter;
    }

    private Letter Begin(PortalDb db, CaseFile? file, string kind, string by, DateTime at)
    {
        var (plan, author) = (desk.KindOf(kind), Officer(by));
        var month = desk.Zone.DateAt(at).AddMonths(-1);
        var text = filler.Fill(plan, file, new FillContext(at, author, Period: month, Count: file is null ? 31 : null));
        var letter = new Letter(new LetterPlan(plan.Code, plan.Register, plan.Numbered, !plan.Routine, plan.SharesIdentity, file?.Id), text, author, at);
        db.Add(letter);
        Tell(Act(db, letter, file, by, at), "mulai-surat", kind);
        return letter;
    }

    private LetterAct Act(PortalDb db, Letter letter, CaseFile? file, string by, DateTime at) => new(db, letter, file, Officer(by), at, desk.Zone.DateAt(at));

    private static void Tell(LetterAct act, string action, string? detail) =>
        act.Db.Journal(new AuditEntry(action, "petugas", act.By, act.Letter.CaseId, "surat:" + act.Letter.Id.ToString("N"), detail, act.Now));

    private OfficerId Officer(string userName) => officers.Everybody.Single(o => o.UserName == userName).Id;
}
