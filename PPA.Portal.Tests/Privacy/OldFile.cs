using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Privacy;

/// <summary>A file in which nearly everything was written that a file can hold.</summary>
internal static class OldFile
{
    public static readonly DateTime At = RetentionRoom.Now.AddYears(-8);
    private static readonly DateOnly Day = DateOnly.FromDateTime(At);

    /// <summary>Saves it with its attachment, works on it, and closes it.</summary>
    public static async Task<CaseFile> SaveAsync(RetentionRoom room, string number = "B-2018-0001")
    {
        var file = Begin(number);
        var attachment = Guid.NewGuid();
        await room.Office.The<SealedAttachments>().PutAsync(attachment, new MemoryStream(new byte[5_000]), () => { }, CancellationToken.None);
        file.Attach(new AttachmentFacts("ktp-melati.jpg", "image/jpeg", 5_000, new byte[32], Id: attachment), Rina, At);
        await room.SaveAsync(db => db.Add(file), file.Id);
        await ChangeAsync(room, file, (db, whole) =>
        {
            Work(whole);
            var letter = new Letter(new LetterPlan("surat-tugas", "umum", true, true, true, file.Id), new LetterText("Tugas mendampingi Melati", "RAHASIA", "", "", "", [], [], []), Rina, At);
            db.Add(letter);
            whole.MarkLetter("surat-tugas", LetterState.Drafted, null, Day, Rina, At, letter.Id);
            db.Add(new GuestBookEntry("Melati Kusumawardani", "Jalan Rahasia 7", "Bertanya", At, file.Id, Rina, At));
            var draft = new StepDraft(Guid.NewGuid(), whole.Runs[0].Current!, Rina);
            draft.Keep(StepValues.Of([new("catatan", "Kata yang belum selesai")]), 1, 0, At);
            db.Add(draft);
        });
        await ChangeAsync(room, file, (_, whole) => whole.Close("Selesai sesuai rencana.", Rina, Dewi, At.AddDays(30)));
        return file;
    }

    private static Task ChangeAsync(RetentionRoom room, CaseFile file, Action<PortalDb, CaseFile> change) => room.SaveAsync(
        db => change(db, db.Set<CaseFile>().WithPeople().WithWork().WithReferrals().WithEnding().Include(c => c.Letters).Include(c => c.Runs).ThenInclude(r => r.Steps).Include(c => c.SimfoniEntries).Single(c => c.Id == file.Id)), file.Id);

    private static CaseFile Begin(string number)
    {
        var complaint = Given.Complaint(at: At, nik: "1276024506850001", phone: "081234500001");
        var file = CaseFile.Receive(
            complaint with { People = [.. complaint.People, new PersonFacts(PersonRole.ReportedParty, new PersonIdentity("Bambang Sutejo", "1276021212800002"), Sex.Male, 40, Relation: "suami-istri", Marital: "kawin")] },
            new Receipt(number, Rina, Plans.Find("pengaduan-masyarakat", "kota-tebing-tinggi"), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], At), Given.Due);
        Given.Judged(file, RiskLevel.Medium, Sari, At);
        file.RecordFirstResponse("Dihubungi lewat tetangga.", Rina, At);
        file.AddNote(NoteKind.Note, "Bertemu di kantor kelurahan.", Rina, At);
        return file;
    }

    private static void Work(CaseFile file)
    {
        file.RetellStory(file.Story with { Chronology = "Cerita yang diperbaiki." }, "Salah dengar di telepon", Rina, At);
        file.CorrectPerson(file.Victim().Id, file.Victim().Facts with { Identity = file.Victim().Identity with { Name = "Melati Kusuma Wardani" } }, "Sesuai KTP", Rina, At);
        file.Relate(file.Victim().Id, file.Reported().Id, "suami-istri", Rina, At);
        file.GiveService(new ServiceFacts("kesehatan", "rumah-sakit", "RSUD Nama", Rina, Day, "Visum dan pengobatan"), Rina, At);
        file.RecordActivity(new ActivityFacts("asesmen-psikis", At, "terlaksana", new ActivityWords("Temuan asesmen", "Kebutuhan")), new NextActivity("pemantauan", At.AddDays(7), Dewi), Rina, At);
        file.DrawUpPlan(new PlanFacts("Tujuan rencana", false, "Alasan sendiri", [new PlannedFacts("kesehatan", "puskesmas", "Puskesmas Nama", Dewi, Day, "Rincian")]), Rina, At);
        file.RecordConsent(Consent(file, ConsentItems.Service), Rina, At);
        var referral = file.Refer(new ReferralFacts(ReferralKind.Referral, "dinas-sosial", "Panti Nama", "Maksud rujukan", true, "kewajiban-hukum", "Alasan hukum"), Rina, At);
        file.SendReferral(referral.Id, At, At.AddDays(3), Rina, At);
        file.MoveReferral(referral.Id, ReferralState.Received, At, "Diterima satpam", Dewi, At);
        file.EnterSimfoni("SMF-77", Day, Rina, At, """{"nama":"Melati"}""");
        file.AddNote(NoteKind.Purpose, "Menghubungi keluarga", Rina, At);
    }
}
