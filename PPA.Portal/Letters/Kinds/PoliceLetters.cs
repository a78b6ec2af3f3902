using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>The report to the police. Source: UU 12/2022 Ps 41 for sexual violence.</summary>
internal static class PoliceLetters
{
    public static void Report(Draft draft)
    {
        var (facts, file) = (draft.Facts, draft.Facts.File);
        var sexual = file?.SexualViolence == true;
        var report = facts.Latest(file?.PoliceReports, _ => true);
        draft.Subject = draft.StandingLine(sexual ? "hal-tpks" : "hal", draft.Kind.Title);
        draft.Addressee = report is null ? "" : $"Kepala {report.Station}\ndi tempat";
        draft.Say(sexual ? "dasar-tpks" : "dasar").Field("Nomor register", facts.Number);
        foreach (var victim in facts.Clients.DefaultIfEmpty())
            draft.Heading("Identitas korban (rahasia)").Short(victim);
        if (facts.Guardian is { } guardian)
            draft.Heading("Orang tua atau wali").Short(guardian);
        foreach (var reported in facts.People(PersonRole.ReportedParty).DefaultIfEmpty())
            draft.Heading("Terlapor").Short(reported).Field("Hubungan dengan korban", draft.Relation(reported));
        draft.Heading("Uraian").Field("Dugaan bentuk kekerasan", facts.Forms).Field("Tempat kejadian", facts.Scene).Field("Waktu kejadian", FileFacts.Date(file?.IncidentDate))
            .TextOrLines(file?.Story.Chronology, 5)
            .Heading("Saksi dan bukti").Items(facts.People(PersonRole.Witness).Select(PersonLines.Name).Where(n => n.Length > 0)).Field("Bukti", null)
            .Heading("Layanan yang berjalan").Services()
            .Field("Petugas pendamping", facts.Officer(file?.HolderId)).Field("Kontak", facts.OfficeContact)
            .Field("Nomor laporan polisi", report?.Number).Field("Tanggal laporan", facts.Day(report?.ReportedAt))
            .Say("kerahasiaan").Say("penutup").SignOffice();
    }
}
