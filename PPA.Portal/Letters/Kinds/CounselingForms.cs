using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Forms of the family centre and of counselors (standard of Kota Bandung, B7 to B9).</summary>
internal static class CounselingForms
{
    private static readonly string[] Sessions = ["sesi-konseling", "sesi-konsultasi", "intervensi-psikologis"];

    public static void Problem(Draft draft)
    {
        var (facts, file) = (draft.Facts, draft.Facts.File);
        draft.Field("Nomor register", facts.Number).Field("Tanggal", facts.Day(file?.ReceivedAt)).Field("Klien", facts.Codes.FamilyClients.Label(file?.FamilyClient?.Origin))
            .Heading("Data klien").Whole(facts.Client)
            .Heading("Masalah yang disampaikan").TextOrLines(file?.Story.Chronology, 6)
            .Heading("Upaya pemecahan masalah").Field("Upaya yang pernah dilakukan", null).Field("Faktor pendukung", null).Field("Faktor penghambat", null).Field("Harapan dan kebutuhan", null)
            .Heading("Keadaan klien").Field("Biologis", Finding(facts, "asesmen-fisik")).Field("Psikologis", Finding(facts, "asesmen-psikologis") ?? Finding(facts, "asesmen-psikis"))
            .Field("Sosial dan spiritual", Finding(facts, "asesmen-sosial")).Field("Ekonomi", Finding(facts, "asesmen-ekonomi")).Field("Hukum", null).Field("Catatan lain", null)
            .Heading("Penetapan").Field("Status", file?.FamilyClient is { Status: not ClientStatus.Undecided } client ? client.Status.Label() : null)
            .Field("Alasan", file?.FamilyClient?.StatusReason).Sign("Klien", PersonLines.Name(facts.Client)).SignOffice();
    }

    public static void Plan(Draft draft)
    {
        var (facts, plan) = (draft.Facts, ProgressLetters.Plan(draft.Facts));
        draft.Field("Nomor register", facts.Number).Field("Nama", PersonLines.Name(facts.Client)).Field("Tanggal penyusunan", facts.Day(plan?.At))
            .Field("Rencana ke", plan?.PlanVersion.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Heading("Tujuan").TextOrLines(plan?.Goals, 3).Heading("Layanan yang direncanakan").Items((plan?.Services ?? []).OrderBy(s => s.Order).Select(s => Line(facts, s)), 5)
            .Choice("Disusun bersama klien", plan?.Together).Field("Bila tidak, alasannya", plan?.WhyNot).Say("penutup")
            .Sign("Klien atau wali", PersonLines.Name(facts.Client is { IsChild: true } ? facts.Guardian : facts.Client)).SignOffice();
    }

    public static void Session(Draft draft)
    {
        var facts = draft.Facts;
        var session = facts.Latest(facts.File?.Activities, a => Sessions.Contains(a.Kind));
        var place = session is null ? (int?)null : facts.Activities.Where(a => Sessions.Contains(a.Kind)).TakeWhile(a => a.Id != session.Id).Count() + 1;
        draft.Field("Nomor register", facts.Number).Field("Nama", PersonLines.Name(facts.Find(session?.Person) ?? facts.Client))
            .Field("Sesi ke", place?.ToString(System.Globalization.CultureInfo.InvariantCulture)).Field("Hari, tanggal, jam", facts.DayAndClock(session?.HappenedAt))
            .Field("Jenis", facts.Codes.Activities.Label(session?.Kind)).Field("Konselor", facts.Officer(session?.By ?? facts.Context.Author))
            .Heading("Pokok pembicaraan").Lines(3).Heading("Jalannya sesi").TextOrLines(session?.Words.Text, 6).Field("Hasil", facts.Codes.Outcomes.Label(session?.Outcome))
            .Heading("Kebutuhan dan rencana").TextOrLines(session?.Words.Needs, 3).Field("Sesi berikutnya", facts.DayAndClock(session?.NextAt)).SignOffice("Konselor");
    }

    private static string? Finding(FileFacts facts, string kind) => facts.Activities.LastOrDefault(a => a.Kind == kind)?.Words.Text;

    private static string Line(FileFacts facts, PlannedService service) => FileFacts.Joined(
        facts.Codes.Services.Label(service.Kind), "oleh " + (service.ProviderName ?? facts.Codes.Providers.Label(service.Provider).ToLowerInvariant()), service.Detail,
        service.TargetDate is { } day ? "sasaran " + Office.OfficeTime.Date(day) : "");
}
