using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Letters to the one who came, and to the head of the agency.</summary>
internal static class AnswerLetters
{
    /// <summary>Read at a home where others may read it too, so it names the register number and no incident.</summary>
    public static void Answer(Draft draft)
    {
        var (facts, file) = (draft.Facts, draft.Facts.File);
        var about = file?.ServiceComplaint;
        draft.Subject = draft.StandingLine(about is null ? "hal" : "hal-keluhan", draft.Kind.Title);
        draft.Addressee = Someone(facts.Reporter);
        draft.Say("pembuka").Field("Surat yang dijawab", facts.Context.Reference)
            .Field("Pokok pengaduan", about is null ? file is null ? null : $"Sebagaimana tercatat pada nomor register {file.Number}" : file!.Story.Chronology)
            .Heading("Hasil telaah").TextOrLines(about is null ? Authority(file) : about.Answer, 3)
            .Heading("Tindak lanjut").TextOrLines(about is null ? FollowUp(facts) : null, 3);
        if (about is null)
            draft.Say("ajakan");
        draft.Field("Kontak kantor", facts.OfficeContact).Say("penutup").SignOffice();
    }

    public static void Certificate(Draft draft)
    {
        var facts = draft.Facts;
        draft.Say("pembuka").Field("Nama", PersonLines.Name(facts.Client)).Field("NIK", facts.Client?.Identity.Nik).Field("Umur", PersonLines.Age(facts.Client))
            .Field("Alamat", facts.Client?.Identity.Address).Say("keterangan").Heading("Layanan yang telah diberikan").Services();
        draft.Say(facts.File?.SexualViolence == true ? "dasar" : "dasar-umum").Say("penutup").SignOffice();
    }

    public static void Ending(Draft draft)
    {
        var (facts, end) = (draft.Facts, draft.Facts.Latest(draft.Facts.File?.Terminations, _ => true));
        draft.Subject = draft.StandingLine("hal", draft.Kind.Title);
        draft.Addressee = Someone(facts.Client is { IsChild: true } ? facts.Guardian : facts.Client);
        draft.Say("pembuka").Field("Jenis pengakhiran", end?.Kind.Label()).Field("Alasan", end?.Reason)
            .Field("Persetujuan klien", end?.ClientAgrees switch { Domain.Answer.Yes => "Setuju", Domain.Answer.No => "Tidak setuju", _ => null })
            .Field("Tanggapan klien", end?.ClientWords).Heading("Ringkasan layanan").Services()
            .Heading("Bila layanan dibutuhkan lagi").Say("jalur-kembali").Field("Kontak kantor", facts.OfficeContact).Field("Keadaan darurat", facts.Emergency)
            .Say("penutup").SignOffice();
    }

    public static void Recap(Draft draft)
    {
        draft.Subject = draft.StandingLine("hal", draft.Kind.Title);
        draft.Addressee = draft.StandingLine("tujuan", "");
        draft.Enclosures = draft.StandingLine("lampiran", "");
        draft.Say("pembuka").Say("penutup").SignOffice();
    }

    /// <summary>The services given, one numbered line each; who gave them is named by kind.</summary>
    public static Draft Services(this Draft draft) => draft.Items(draft.Facts.Services
        .GroupBy(s => (s.Kind, s.Provider))
        .Select(g => $"{draft.Facts.Codes.Services.Label(g.Key.Kind)} oleh {draft.Facts.Codes.Providers.Label(g.Key.Provider).ToLowerInvariant()}, {Days([.. g])}"));

    public static string Someone(Person? person) => PersonLines.Name(person) is { Length: > 0 } name && person is { Anonymous: false } ? $"Sdr. {name}\ndi tempat" : "";

    private static string Days(IReadOnlyList<ServiceGiven> services) => services.Count == 1
        ? FileFacts.Date(services[0].Date)
        : $"{services.Count} kali, {FileFacts.Date(services[0].Date)} sampai {FileFacts.Date(services[^1].Date)}";

    private static string? Authority(CaseFile? file) => file?.Authority switch
    {
        AuthorityOutcome.Competent => "Pengaduan Saudara termasuk kewenangan kantor ini dan kami tangani.",
        AuthorityOutcome.Refer => "Pengaduan Saudara kami tangani bersama penyelenggara layanan lain yang memiliki layanan yang dibutuhkan.",
        AuthorityOutcome.Transfer => "Pengaduan Saudara termasuk kewenangan penyelenggara layanan lain dan kami teruskan dengan persetujuan Saudara.",
        null => null,
    };

    private static string? FollowUp(FileFacts facts) => facts.File is null or { HolderId: null }
        ? null
        : $"Petugas yang mendampingi Saudara adalah {facts.Officer(facts.File.HolderId)}. Petugas menghubungi Saudara hanya dengan cara yang telah disepakati.";
}
