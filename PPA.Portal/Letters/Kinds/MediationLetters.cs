using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Mediation (standard of Kota Bandung, B5): invitation, minutes, agreement.</summary>
internal static class MediationLetters
{
    /// <summary>Says neither what the meeting is about nor whom else it concerns.</summary>
    public static void Invitation(Draft draft)
    {
        var facts = draft.Facts;
        var mediation = facts.Latest(facts.File?.Mediations, _ => true);
        draft.Subject = draft.StandingLine("hal", draft.Kind.Title);
        draft.Addressee = AnswerLetters.Someone(facts.Find(facts.Context.Person) ?? facts.Reported);
        draft.Say("pembuka").Field("Hari, tanggal", mediation?.PostponedTo is { } day ? Office.OfficeTime.DayAndDate(facts.Time.DateAt(day)) : null)
            .Field("Pukul", mediation?.PostponedTo is { } hour ? facts.Time.ClockWithZone(hour) : null)
            .Field("Tempat", FileFacts.Joined(facts.Unit, facts.Profile.Letterhead.Address)).Field("Menemui", facts.Officer(facts.Context.Author)).Field("Kontak", facts.OfficeContact)
            .Say("penutup").SignOffice();
    }

    public static void Minutes(Draft draft)
    {
        var (facts, mediation) = (draft.Facts, draft.Facts.Latest(draft.Facts.File?.Mediations, _ => true));
        var sitting = mediation?.Sittings.MaxBy(s => s.HeldAt);
        draft.Say("pembuka").Field("Nomor register", facts.Number).Field("Hari, tanggal, jam", facts.DayAndClock(sitting?.HeldAt)).Field("Tempat", null)
            .Field("Jalur", mediation?.Track.Label()).Field("Mediator", facts.Officer(sitting?.Mediator))
            .Field("Ruang", sitting is null ? null : sitting.SeparateRooms ? "Ruang terpisah" : "Satu ruang");
        Parties(draft).Heading("Pokok masalah").Lines(3).Heading("Jalannya mediasi").TextOrLines(sitting?.Minutes, 5)
            .Heading("Hasil").Choice("Sepakat", Is(mediation, MediationResult.Agreed)).Choice("Tidak sepakat", Is(mediation, MediationResult.NotAgreed))
            .Choice("Ditunda", Is(mediation, MediationResult.Postponed)).Field("Pertemuan berikutnya", facts.DayAndClock(mediation?.PostponedTo))
            .TextOrLines(mediation?.Agreement, 3).Say("penutup");
        Sign(draft).SignOffice("Mediator").Sign("Saksi", null);
    }

    public static void Agreement(Draft draft)
    {
        var mediation = draft.Facts.Latest(draft.Facts.File?.Mediations, m => m.Result == MediationResult.Agreed);
        Parties(draft.Say("pembuka")).Heading("Isi kesepakatan")
            .Items((mediation?.Agreement ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), 5)
            .List("pasal-akhir").Field("Jangka waktu", null);
        if (draft.Facts.File?.SexualViolence != true)
            draft.Say("bukan-tpks");
        Sign(draft.Say("penutup")).Sign("Saksi", null).Sign("Saksi", null).SignOffice("Mengetahui");
    }

    private static Draft Parties(Draft draft) => draft
        .Heading("Pihak Pertama").Short(FirstParty(draft.Facts)).Heading("Pihak Kedua").Short(draft.Facts.Reported);

    private static Draft Sign(Draft draft) => draft
        .Sign("Pihak Pertama", PersonLines.Name(FirstParty(draft.Facts))).Sign("Pihak Kedua", PersonLines.Name(draft.Facts.Reported));

    // A child is spoken for by the guardian.
    private static Person? FirstParty(FileFacts facts) => facts.Client is { IsChild: true } ? facts.Guardian ?? facts.Client : facts.Client;

    private static bool? Is(Mediation? mediation, MediationResult result) => mediation?.Result is { } known ? known == result ? true : null : null;
}
