using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Help;

/// <summary>What the forms of services, activities and plans ask, and how their answers are read.</summary>
internal static class HelpAsks
{
    public static readonly Ask Why = new("alasan", "Alasan", AskKind.Paragraph);

    public static IReadOnlyList<Ask> Service(CaseView file, CaseDesk desk, ServiceFacts? was, bool correcting = false) =>
    [
        new("layanan", "Jenis layanan", AskKind.Choice, was?.Kind, Options.Of(desk.Codes.Services)),
        new("tanggal", "Tanggal", AskKind.Day, Slip.Of(was?.Date ?? desk.Office.Now.Time.DateAt(desk.Now))),
        new("penyelenggara", "Penyelenggara", AskKind.Choice, was?.Provider ?? "kantor-ini", Options.Of(desk.Codes.Providers)),
        new("nama-penyelenggara", "Nama penyelenggara (bila di luar kantor)", AskKind.Line, was?.ProviderName),
        new("petugas", "Petugas kantor ini", AskKind.Choice, was?.Officer?.Value.ToString(), Options.Officers(desk.Officers)),
        new("untuk", "Untuk", AskKind.Choice, was?.Person?.ToString(), Options.People(file, "Semua korban", PersonRole.Victim, PersonRole.Client)),
        new("rincian", "Rincian", AskKind.Paragraph, was?.Detail),
        .. correcting ? new[] { Why } : [],
    ];

    public static ServiceFacts Service(Slip s, Guid? stay = null) =>
        new(s["layanan"], s["penyelenggara"], s.Maybe("nama-penyelenggara"), s.Officer("petugas"), s.Day("tanggal"), s.Maybe("rincian"), s.Row("untuk"), stay);

    public static IReadOnlyList<Ask> Activity(CaseView file, CaseDesk desk, ActivityFacts? was, DateTime? nextAt = null, bool correcting = false) =>
    [
        new("kegiatan", "Jenis kegiatan", AskKind.Choice, was?.Kind, Options.Of(desk.Codes.Activities)),
        new("tanggal", "Kapan dilakukan", AskKind.Moment, Slip.Of(was?.HappenedAt ?? desk.Now, desk.Office.Now.Time)),
        new("uraian", "Apa yang dilakukan dan hasilnya", AskKind.Paragraph, was?.Words.Text),
        new("kebutuhan", "Kebutuhan yang ditemukan (bila ada)", AskKind.Paragraph, was?.Words.Needs),
        new("hasil", "Hasil", AskKind.Choice, was?.Outcome, Options.Of(desk.Codes.Outcomes, "Belum ada")),
        new("untuk", "Untuk", AskKind.Choice, was?.Person?.ToString(), Options.People(file, "Semua", PersonRole.Victim, PersonRole.Client, PersonRole.ReportedParty)),
        new("berikut", "Berikutnya", AskKind.Choice, nextAt is null ? null : was?.Kind, Options.Of(desk.Codes.Activities, "Tidak ada")),
        new("tanggal-berikut", "Tanggal berikutnya", AskKind.Moment, Slip.Of(nextAt > desk.Now ? nextAt : null, desk.Office.Now.Time), Hint: "Masuk ke agenda."),
        new("petugas-berikut", "Agenda siapa", AskKind.Choice, null, Options.Officers(desk.Officers, "Pemegang kasus")),
        .. correcting ? new[] { Why } : [],
    ];

    public static ActivityFacts Activity(Slip s, Guid? step = null) =>
        new(s["kegiatan"], s.Moment("tanggal"), s.Maybe("hasil"), new ActivityWords(s["uraian"], s.Maybe("kebutuhan")), s.Row("untuk"), step);

    public static NextActivity? Next(Slip s) => s.Maybe("berikut") is not { } kind
        ? s.Maybe("tanggal-berikut") is null ? null : throw new RuleException("Pilih kegiatan berikutnya.", "berikut")
        : new NextActivity(kind, s.Moment("tanggal-berikut"), s.Officer("petugas-berikut"));

    public const int PlanRows = 4;

    public static IReadOnlyList<Ask> Plan(CaseDesk desk, PlanFacts? was) =>
    [
        new("tujuan", "Tujuan", AskKind.Paragraph, was?.Goals),
        new("disusun", "Disusun bersama penerima manfaat", AskKind.Tick, was?.Together == true ? "ya" : null),
        new("bersama", "Bila belum bersama, mengapa", AskKind.Line, was?.WhyNot),
        .. Enumerable.Range(0, Math.Max(PlanRows, (was?.Services.Count ?? 0) + 1)).SelectMany(i => Row(desk, i, was?.Services.ElementAtOrDefault(i))),
    ];

    public static PlanFacts Plan(Slip s)
    {
        List<PlannedFacts> rows = [];
        for (var i = 0; i < PlanRows * 5; i++)
        {
            if (s.Maybe(Name("layanan", i)) is { } kind)
                rows.Add(new PlannedFacts(kind, s[Name("penyelenggara", i)], null, null, s.MaybeDay(Name("target", i)), s.Maybe(Name("rincian", i))));
        }
        return new PlanFacts(s["tujuan"], s.Ticked("disusun"), s.Maybe("bersama"), rows);
    }

    private static IEnumerable<Ask> Row(CaseDesk desk, int i, PlannedFacts? was) =>
    [
        new(Name("layanan", i), $"Layanan {i + 1}", AskKind.Choice, was?.Kind, Options.Of(desk.Codes.Services, "Tidak ada")),
        new(Name("penyelenggara", i), $"Penyelenggara {i + 1}", AskKind.Choice, was?.Provider ?? "kantor-ini", Options.Of(desk.Codes.Providers)),
        new(Name("target", i), $"Target {i + 1}", AskKind.Day, Slip.Of(was?.TargetDate)),
        new(Name("rincian", i), $"Rincian {i + 1}", AskKind.Line, was?.Detail),
    ];

    // The first row bears the field's own name, where a refusal looks for it.
    private static string Name(string field, int row) => row == 0 ? field : $"{field}-{row + 1}";
}
