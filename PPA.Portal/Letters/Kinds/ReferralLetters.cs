using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Kinds;

/// <summary>A service asked for elsewhere, and the case itself going elsewhere. Source: what a referral must carry (Kab. Bandung).</summary>
internal static class ReferralLetters
{
    public static void Referral(Draft draft)
    {
        var (facts, referral) = (draft.Facts, Of(draft, ReferralKind.Referral));
        draft.Subject = draft.StandingLine("hal", draft.Kind.Title);
        draft.Addressee = To(referral);
        draft.Text(Opening(draft, referral)).Field("Nomor register", facts.Number);
        Identity(draft, referral).Field("Layanan yang dimintakan", Asked(facts, referral)).Field("Maksud rujukan", referral?.Purpose)
            .Heading("Kronologi ringkas").TextOrLines(facts.File?.Story.Chronology, 4).Heading("Layanan yang telah diberikan").Services();
        Condition(draft).Field("Petugas pendamping", facts.Officer(facts.File?.HolderId)).Field("Kontak", facts.OfficeContact);
        Basis(draft, referral).Field("Dokumen terlampir", null).Say("tanggung-jawab").Say("penutup").SignOffice();
        Reply(draft);
    }

    public static void Transfer(Draft draft)
    {
        var (facts, transfer) = (draft.Facts, Of(draft, ReferralKind.Transfer));
        var decision = facts.File?.AuthorityHistory.MaxBy(a => a.At);
        draft.Subject = draft.StandingLine("hal", draft.Kind.Title);
        draft.Addressee = To(transfer);
        draft.Text(Opening(draft, transfer)).Field("Nomor register", facts.Number);
        Identity(draft, transfer).Heading("Alasan kewenangan").Field("Wilayah tempat kejadian", facts.Region(decision?.IncidentRegion ?? facts.File?.IncidentRegion))
            .Field("Wilayah alamat KTP", facts.Region(decision?.IdCardRegion)).Field("Wilayah domisili", facts.Region(decision?.DomicileRegion))
            .Field("Alasan", decision?.Reason ?? transfer?.Purpose)
            .Heading("Berkas yang dilimpahkan").Items(Papers(facts)).Heading("Layanan yang telah diberikan").Services();
        Condition(draft);
        Basis(draft, transfer).Field("Tanggal efektif", facts.Day(transfer?.HandedOverAt)).Say("tanggung-jawab").Say("pemantauan").Say("penutup").SignOffice()
            .Copy("Kepala " + facts.Agency);
    }

    public static void HandOver(Draft draft)
    {
        var (facts, transfer) = (draft.Facts, Of(draft, ReferralKind.Transfer));
        var giver = facts.Context.Signer ?? facts.File?.HolderId;
        draft.Say("pembuka").Heading("Pihak Pertama (yang menyerahkan)").Field("Nama", facts.Officer(giver)).Field("Jabatan", null).Field("Lembaga", facts.Unit)
            .Heading("Pihak Kedua (yang menerima)").Field("Nama", transfer?.Receiver).Field("Jabatan", null).Field("Lembaga", transfer?.To)
            .Heading("Penerima manfaat");
        Identity(draft, transfer).Heading("Berkas yang diserahkan").Items(Papers(facts)).Heading("Pernyataan").List("pernyataan")
            .Field("Catatan", transfer?.Minutes).Say("penutup")
            .Sign("Pihak Pertama", facts.Officer(giver), facts.StaffNumber(giver)).Sign("Pihak Kedua", transfer?.Receiver);
    }

    private static Referral? Of(Draft draft, ReferralKind kind) => draft.Facts.Latest(draft.Facts.File?.Referrals, r => r.Kind == kind && r.State != ReferralState.Withdrawn);

    // The open place asks for the institution of this referral, not of the latest one.
    private static string Opening(Draft draft, Referral? referral) =>
        Placeholders.Fill(string.Join(" ", draft.Kind.Words("pembuka")), name => name == "lembaga" ? referral?.To : draft.Facts.Open(name));

    private static string To(Referral? referral) => referral is null ? "" : $"Pimpinan {referral.To}\ndi tempat";

    private static string? Asked(FileFacts facts, Referral? referral) => referral?.Service is { } service ? facts.Codes.Services.Label(service) : null;

    // Without consent or a ground in law nobody is named: initials go along, and the other side asks by the register number.
    private static Draft Identity(Draft draft, Referral? referral)
    {
        var facts = draft.Facts;
        var person = facts.Find(referral?.Person) ?? facts.Client;
        if (facts.File is null || (referral is { WithPersonalData: true } && facts.File.MayShare(referral)))
            return draft.Short(person);
        return draft.Veiled(person).Field("Keterangan identitas", "Disampaikan terpisah setelah ada persetujuan tertulis");
    }

    private static Draft Condition(Draft draft)
    {
        var last = draft.Facts.Activities is [.., var latest] ? latest : null;
        return draft.Heading("Keadaan terakhir").Field("Tingkat risiko", draft.Facts.Risk).Field("Fisik, psikologis dan keluarga", last?.Words.Text).Field("Kebutuhan", last?.Words.Needs);
    }

    private static Draft Basis(Draft draft, Referral? referral)
    {
        var consent = draft.Facts.Latest(draft.Facts.File?.Consents, c => c is { Given: true, Item: ConsentItems.SharingData }
            && (c.Service is null || c.Service == referral?.Service) && (c.Beneficiary is null || referral?.Person is null || c.Beneficiary == referral.Person));
        return draft.Field("Dasar persetujuan", consent is null ? Ground(draft.Facts, referral)
            : $"Persetujuan berbagi data nomor {draft.Facts.Number}/{consent.Version}, {draft.Facts.Day(consent.At)}");
    }

    private static string? Ground(FileFacts facts, Referral? referral) => referral?.LegalGround is { } ground
        ? FileFacts.Joined(facts.Codes.SharingGrounds.Label(ground), referral.GroundReason)
        : null;

    private static IEnumerable<string> Papers(FileFacts facts)
    {
        if (facts.File is null)
            yield break;
        yield return "Formulir penerimaan pengaduan dan formulir identifikasi kasus";
        if (facts.File.Assessments.Count > 0)
            yield return "Hasil penilaian risiko";
        if (facts.File.Plans.Count > 0)
            yield return "Rencana intervensi layanan";
        if (facts.File.Consents.Any(c => c.IsValid))
            yield return "Lembar persetujuan";
        yield return "Salinan dokumen kependudukan dan bukti yang ada";
    }

    private static void Reply(Draft draft) => draft.NewSheet("Lembar Balasan Rujukan")
        .Field("Kepada", draft.Facts.Unit).Field("Nomor register", draft.Facts.Number).Say("balasan").Field("Diterima tanggal", null).Field("Diterima oleh", null)
        .Field("Layanan yang diberikan", null).Lines(3).Field("Hasil dan saran", null).Lines(3)
        .Field("Nama, jabatan, tanda tangan", null).Field("Tanggal", null);
}
