using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>How the case goes, and how it went. Clients stand in them by initials only.</summary>
internal static class ProgressLetters
{
    private static readonly string[] Sightings = ["pemantauan", "tinjauan-kasus", "analisis-berkala", "kunjungan-rumah", "sesi-konseling"];

    public static void Progress(Draft draft)
    {
        var (facts, file) = (draft.Facts, draft.Facts.File);
        var sights = facts.Activities.Where(a => Sightings.Contains(a.Kind)).TakeLast(5).ToList();
        draft.Field("Nomor register", facts.Number).Field("Inisial", Initials.Of(facts.Client?.Identity.Name))
            .Field("Periode", file is null ? null : $"{facts.ReceivedOn} sampai {facts.Day(facts.Context.Now)}").Field("Pendamping", facts.Officer(file?.HolderId)).Field("Tingkat risiko", facts.Risk)
            .Heading("Tujuan").TextOrLines(Plan(facts)?.Goals, 2).Heading("Layanan yang diberikan").Services()
            .Heading("Kemajuan").Items(sights.Select(a => Line(facts, a)), 4).Heading("Kendala").Lines(3)
            .Heading("Rencana").TextOrLines(sights.LastOrDefault()?.Words.Needs, 3)
            .Choice("Layanan dilanjutkan", null).Choice("Pengakhiran layanan diajukan", file?.TerminationAskedAt is null ? null : true).SignOffice("Pendamping");
    }

    public static void Final(Draft draft)
    {
        var (facts, file) = (draft.Facts, draft.Facts.File);
        draft.Field("Nomor register", facts.Number).Field("Diterima", facts.DayAndClock(file?.ReceivedAt)).Field("Saluran", file?.Channel.Label());
        foreach (var person in facts.Clients.DefaultIfEmpty())
            draft.Heading("Penerima manfaat").Veiled(person).Field("Disabilitas", PersonLines.Said(person?.Disability)).Field("Hubungan dengan terlapor", draft.Relation(facts.Reported));
        draft.Heading("Kejadian").Field("Bentuk kekerasan", facts.Forms).Field("Tempat", facts.Place).Field("Waktu", FileFacts.Date(file?.IncidentDate)).TextOrLines(file?.Story.Chronology, 5)
            .Heading("Asesmen").Field("Tingkat risiko", facts.Risk).Items(facts.Activities.Where(a => a.Kind.StartsWith("asesmen-", StringComparison.Ordinal)).Select(a => Line(facts, a)))
            .Heading("Layanan yang diberikan").Services().Heading("Rujukan dan pelimpahan").Items(Sent(facts));
        Legal(draft);
        var end = facts.Latest(file?.Terminations, _ => true);
        draft.Heading("Hasil").Field("Pengakhiran", end?.Kind.Label()).TextOrLines(end?.Reason, 3).Heading("Rekomendasi").Lines(3)
            .Heading("Lampiran").Lines(2);
        // Made by the sub-coordinator, who may then not approve it: their name stands beside the head's.
        var author = facts.Card(facts.Context.Author);
        _ = author?.Has(Role.SubCoordinator) == true ? draft.SignOfficer("Sub-Koordinator", author.Id) : draft.SignOffice();
        draft.Sign("Menyetujui, Kepala Dinas", null);
    }

    public static string Line(FileFacts facts, CaseActivity activity) =>
        $"{facts.Day(activity.HappenedAt)}, {facts.Codes.Activities.Label(activity.Kind).ToLowerInvariant()}: {activity.Words.Text}";

    public static InterventionPlan? Plan(FileFacts facts) => facts.File?.Plans.MaxBy(p => p.PlanVersion);

    private static void Legal(Draft draft)
    {
        var report = draft.Facts.Latest(draft.Facts.File?.PoliceReports, _ => true);
        var mediation = draft.Facts.Latest(draft.Facts.File?.Mediations, _ => true);
        draft.Heading("Status hukum").Field("Laporan polisi", report is null ? null : FileFacts.Joined(report.Number, report.Station, draft.Facts.Day(report.ReportedAt)))
            .Field("Mediasi", mediation?.Result?.Label());
    }

    private static IEnumerable<string> Sent(FileFacts facts) => (facts.File?.Referrals ?? []).OrderBy(r => r.At)
        .Select(r => $"{r.Kind.Label()} ke {r.To}, {facts.Day(r.At)}, {r.State.Label().ToLowerInvariant()}");
}
