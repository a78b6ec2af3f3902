using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Papers of the first hour: receipt, complaint form, identification, request for accompaniment.</summary>
internal static class ReceptionLetters
{
    /// <summary>The reporter takes this home, where others may read it: nothing of the case stands on it.</summary>
    public static void Receipt(Draft draft)
    {
        var file = draft.Facts.File;
        draft.Say("pembuka").Field("Nomor register", draft.Facts.Number).Field("Hari, tanggal dan jam", draft.Facts.DayAndClock(file?.ReceivedAt))
            .Field("Saluran", file?.Channel.Label()).Field("Inisial yang menyampaikan", Initials.Of(draft.Facts.Reporter?.Identity.Name))
            .Field("Petugas penerima", draft.Facts.Officer(file?.ReceivedBy))
            .Heading("Langkah berikutnya").List("langkah")
            .Heading("Menghubungi kantor").Field("Kontak", draft.Facts.OfficeContact).Field("Keadaan darurat", draft.Facts.Emergency).Say("penutup")
            .Sign("Yang menyampaikan", null).SignOffice("Petugas penerima");
    }

    public static void Complaint(Draft draft)
    {
        var facts = draft.Facts;
        draft.Field("Nomor register", facts.Number).Field("Hari, tanggal", facts.DayAndClock(facts.File?.ReceivedAt))
            .Field("Saluran", facts.File?.Channel.Label()).Field("Penerima pengaduan", facts.Officer(facts.File?.ReceivedBy));
        Section(draft, facts.File?.Kind == CaseKind.FamilyClient ? "I. Klien" : "I. Korban", facts.Clients, person =>
            draft.Whole(person).Parents(facts.Guardian).Field("Jumlah saudara", null).Field("Hubungan dengan terlapor", draft.Relation(facts.Reported)));
        if (facts.File?.Kind != CaseKind.FamilyClient)
            Section(draft, "II. Terlapor", facts.People(PersonRole.ReportedParty), person => draft.Whole(person).Field("Nama dan alamat orang tua/wali", null));
        draft.Heading("III. Pelapor").Short(facts.Reporter).Field("Hubungan dengan korban", draft.Relation(facts.Reporter)).Field("Hubungan dengan terlapor", null)
            .Heading("IV. Uraian singkat").TextOrLines(facts.File?.Story.Chronology, 8).Say("penutup")
            .Sign("Pelapor", PersonLines.Name(facts.Reporter)).SignOffice("Penerima pengaduan");
    }

    public static void Identification(Draft draft)
    {
        var (facts, file) = (draft.Facts, draft.Facts.File);
        draft.Field("Nomor register", facts.Number).Field("Nama", Names(facts.Clients)).Field("Jenis kekerasan", Household(file)).Field("Bentuk kekerasan", facts.Forms)
            .Field("Tempat kejadian", facts.Scene).Field("Waktu kejadian", FileFacts.Date(file?.IncidentDate))
            .Field("Keinginan dan harapan korban", null).Field("Layanan yang dibutuhkan", Needed(facts))
            .Field("Informasi, rujukan atau pelimpahan dari", file?.Channel is Channel.Referral or Channel.Transfer or Channel.OtherParty ? file.Channel.Label() : null)
            .Field("Kedatangan korban ke kantor", file?.Channel == Channel.WalkIn ? facts.DayAndClock(file.ReceivedAt) : null)
            .Field("Tingkat risiko", facts.Risk).Field("Kewenangan", file?.Authority?.Label())
            .Heading("Kronologi singkat").TextOrLines(file?.Story.Chronology, 8).Heading("Pernyataan").Say("pernyataan")
            .Sign("Yang memberi keterangan", PersonLines.Name(facts.Reporter ?? facts.Client)).SignOffice("Petugas identifikasi");
    }

    public static void Accompaniment(Draft draft)
    {
        var applicant = draft.Facts.Reporter ?? draft.Facts.Guardian ?? draft.Facts.Client;
        draft.Subject = draft.StandingLine("hal", draft.Kind.Title);
        draft.Addressee = draft.StandingLine("tujuan", "");
        draft.Say("pembuka").Short(applicant).Field("Hubungan dengan korban", draft.Relation(applicant)).Say("permohonan")
            .Short(draft.Facts.Reported).Say("penutup").Sign("Pemohon", PersonLines.Name(applicant)).SignOffice("Diterima oleh");
    }

    private static void Section(Draft draft, string heading, IReadOnlyList<Person> people, Action<Person?> lines)
    {
        for (var i = 0; i < Math.Max(1, people.Count); i++)
        {
            draft.Heading(people.Count > 1 ? $"{heading} ({i + 1})" : heading);
            lines(people.ElementAtOrDefault(i));
        }
    }

    private static string Names(IReadOnlyList<Person> people) => string.Join(", ", people.Select(PersonLines.Name).Where(name => name.Length > 0));

    private static string Household(CaseFile? file) => file?.Domestic switch { Answer.Yes => "Kekerasan dalam rumah tangga", Answer.No => "Di luar rumah tangga", _ => "" };

    private static string Needed(FileFacts facts) =>
        FileFacts.Labels(facts.Codes.Services, facts.File?.Plans.MaxBy(p => p.PlanVersion)?.Services.Select(s => s.Kind).Distinct());
}
