using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What a call says. Register codes and colleagues' initials; never a word about the people of a case.</summary>
public sealed class AlarmWords(OfficerDirectory officers, OfficeDesk office)
{
    /// <summary>"B-2026-0417 naik menjadi Tinggi – belum diambil, 3 menit."</summary>
    /// <param name="now">UTC.</param>
    public string Sentence(CaseCall call, OfficerId me, DateTime now)
    {
        var (card, alarm) = (call.Card, call.Alarm);
        var mine = card.Holder == me;
        return alarm.Rule switch
        {
            AlarmRule.New => $"{card.Number} baru – belum dinilai, belum diambil{Ago(card.RegisteredAt, now)}.",
            AlarmRule.Untouched => $"Tidak ada yang mengambil {card.Number} selama {Minutes(card.AlarmAt, now)}.",
            AlarmRule.LifeThreat => $"{card.Number} mengancam jiwa – belum diambil{Ago(card.RegisteredAt, now)}.",
            AlarmRule.Raised when mine => $"{card.Number}, yang Anda pegang, naik menjadi Tinggi.",
            AlarmRule.Raised => $"{card.Number} naik menjadi Tinggi – belum diambil{Ago(card.Raised!.At, now)}.",
            AlarmRule.NoResponse when mine => $"{card.Number} Anda pegang {Minutes(card.TakenAt ?? now, now)}, respons pertama belum dicatat.",
            AlarmRule.NoResponse => $"{card.Number} dipegang {Initials(card.Holder)} {Minutes(card.TakenAt ?? now, now)} tanpa respons pertama.",
            AlarmRule.Thinning => $"Tenggat {card.Number} ({card.Risk.Label()}) menipis.",
            AlarmRule.Overdue => $"Tenggat {card.Number} ({card.Risk.Label()}) lewat {Minutes(card.DueAt, now)} – {Holder(card, mine)}.",
            AlarmRule.Rung => $"Eskalasi ke Anda: tidak ada yang mengambil {card.Number} selama {Minutes(card.AlarmAt, now)}.",
            AlarmRule.Offered => $"{Initials(card.Holder)} menyerahkan {card.Number} kepada Anda.",
            AlarmRule.Lowering => $"{Initials(card.Lowering?.AskedBy)} meminta persetujuan Anda menurunkan {card.Number} ke {card.Lowering?.To.Label()}.",
            AlarmRule.Added => $"Pelapor menambah keterangan pada {card.Number}. Buka untuk membacanya.",
            AlarmRule.Drill => Drill,
            AlarmRule.NobodyOnDuty or AlarmRule.NoScreen or AlarmRule.Flood => Sentence(alarm.Rule, alarm.Since, now),
        };
    }

    /// <summary>A call about the office: what is wrong, and what to do.</summary>
    /// <param name="since">UTC.</param>
    /// <param name="now">UTC.</param>
    public static string Sentence(AlarmRule rule, DateTime since, DateTime now) => rule switch
    {
        AlarmRule.NobodyOnDuty => $"Tidak ada yang piket pada jam layanan{Ago(since, now)}. Mulai piket sendiri atau minta petugas memulainya.",
        AlarmRule.NoScreen => $"Tidak ada layar piket yang terhubung{Ago(since, now)}, dan ada pengaduan tinggi yang menunggu. Telepon petugas piket.",
        AlarmRule.Flood => "Pengaduan datang lebih cepat daripada yang dapat ditangani meja piket (mode ringkas). Bantu ambil dari papan, atau panggil petugas lain.",
        _ => "",
    };

    /// <summary>"Dilihat R.W. 10.42."; null while nobody has.</summary>
    public string? Seen(StandingCall call) => call is { SeenBy: { } by, SeenAt: { } at } ? $"Dilihat {Initials(by)} {office.Now.Time.Clock(at)}." : null;

    /// <summary>"R.W. menyerahkan piket.".</summary>
    public string HandsOver(OfficerId giver) => $"{Initials(giver)} menyerahkan piket dan menunggu yang menerima.";

    public const string Drill = "LATIHAN. Ini bukan pengaduan: tekan Saya lihat bila Anda mendengar ketukannya.";

    /// <summary>Who saw the call of an untaken case first: "Dilihat R.W. 10.42."; null while nobody has.</summary>
    public string? Seen(Card card) => card is { AcknowledgedBy: { } by, AcknowledgedAt: { } at } ? $"Dilihat {Initials(by)} {office.Now.Time.Clock(at)}." : null;

    /// <summary>"Bunyi didiamkan R.W. sampai 10.52 (2 dari 3 layar masih berbunyi)."</summary>
    public string Silent(OfficerId officer, DateTime until, (int Sounding, int All) screens) =>
        $"Bunyi didiamkan {Initials(officer)} sampai {office.Now.Time.Clock(until)} ({screens.Sounding} dari {screens.All} layar masih berbunyi).";

    /// <summary>"7 panggilan menunggu, 2 tinggi."</summary>
    public static string Summary(IReadOnlyList<CaseCall> calls) =>
        $"Mode ringkas: {calls.Count(c => c.Rings)} panggilan menunggu, {calls.Count(c => c.Rings && c.Card.Risk == RiskLevel.High)} tinggi. Bunyi paling banyak sekali semenit.";

    /// <summary>What a rule of the table is called, where rules are counted.</summary>
    public static string Rule(AlarmRule rule) => rule switch
    {
        AlarmRule.New => "Pengaduan baru, belum dinilai",
        AlarmRule.Untouched => "Tidak ada yang mengambil",
        AlarmRule.LifeThreat => "Mengancam jiwa",
        AlarmRule.Raised => "Naik menjadi tinggi",
        AlarmRule.NoResponse => "Diambil, belum ada respons pertama",
        AlarmRule.Thinning => "Tenggat menipis",
        AlarmRule.Overdue => "Tenggat lewat",
        AlarmRule.Rung => "Eskalasi",
        AlarmRule.Offered => "Kasus diserahkan",
        AlarmRule.Lowering => "Persetujuan penurunan",
        AlarmRule.Added => "Keterangan baru dari pelapor",
        AlarmRule.Drill => "Latihan",
        AlarmRule.NobodyOnDuty => "Tidak ada yang piket",
        AlarmRule.NoScreen => "Tidak ada layar piket",
        AlarmRule.Flood => "Mode ringkas di meja piket",
    };

    /// <summary>Head of a desktop notice. The rest of it is the register code and nothing else.</summary>
    public static string Title(AlarmRule rule) => rule switch
    {
        AlarmRule.New or AlarmRule.Untouched or AlarmRule.LifeThreat or AlarmRule.Raised => "Pengaduan baru – risiko tinggi",
        AlarmRule.Rung => "Eskalasi menunggu Anda",
        AlarmRule.NoResponse or AlarmRule.Thinning or AlarmRule.Overdue => "Tenggat kasus Anda",
        AlarmRule.Offered or AlarmRule.Lowering => "Kasus menunggu jawaban Anda",
        AlarmRule.Added => "Keterangan baru pada kasus Anda",
        AlarmRule.Drill => "Latihan",
        AlarmRule.NobodyOnDuty or AlarmRule.NoScreen or AlarmRule.Flood => "Meja piket perlu perhatian",
    };

    private string Holder(Card card, bool mine) => card.Holder is null ? "belum diambil" : mine ? "Anda pegang" : $"dipegang {Initials(card.Holder)}";

    private string Initials(OfficerId? officer) => officers.InitialsOf(officer);

    private static string Ago(DateTime from, DateTime now) => now - from < TimeSpan.FromMinutes(1) ? "" : ", " + Minutes(from, now);

    private static string Minutes(DateTime from, DateTime now)
    {
        var span = now - from;
        return span < TimeSpan.FromHours(1) ? $"{Math.Max(0, (int)span.TotalMinutes)} menit" : span < TimeSpan.FromHours(24) ? $"{(int)span.TotalHours} jam {span.Minutes} menit" : $"{(int)span.TotalDays} hari";
    }
}
