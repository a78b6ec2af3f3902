namespace PPA.Portal.Domain.Procedures;

/// <summary>What conditions of a procedure may ask of a case, by name. Each is read only when it is asked for.</summary>
public static class CaseFacts
{
    private static readonly Dictionary<string, Func<CaseFile, IEnumerable<string>>> Readers = new()
    {
        ["kanal"] = c => [c.Channel.Code()],
        ["risiko"] = c => [c.Risk.Code()],
        ["respons-pertama"] = c => Flag(c.FirstResponseAt is not null),
        ["pemegang"] = c => Flag(c.HolderId is not null),
        ["penyerahan"] = c => c.OfferedTo is not null ? ["menunggu"] : c.HolderId is not null ? ["diterima"] : [],
        ["mengancam-jiwa"] = c => Flag(c.LifeThreat),
        ["bentuk"] = c => c.Forms,
        ["kekerasan-seksual"] = c => Flag(c.SexualViolence),
        ["kdrt"] = c => Flag(c.Domestic == Answer.Yes),
        ["korban"] = c => Flag(c.People.Any(p => p.Role is PersonRole.Victim or PersonRole.Client)),
        ["korban-anak"] = c => Flag(c.People.Any(p => p is { Role: PersonRole.Victim, IsChild: true })),
        ["terlapor-anak"] = c => Flag(c.People.Any(p => p is { Role: PersonRole.ReportedParty, IsChild: true })),
        ["semua-terlapor-anak"] = c => Flag(c.People.Where(p => p.Role == PersonRole.ReportedParty).ToList() is { Count: > 0 } reported && reported.TrueForAll(p => p.IsChild == true)),
        ["kasus-lama"] = c => Flag(c.EarlierCase is not null || c.Links.Any(l => l is { IsValid: true, Kind: FileLinkKind.Continued })),
        ["kewenangan"] = c => c.Authority is { } outcome ? [CodeOf(outcome)] : [],
        ["persetujuan"] = c => c.Consents.Select(x => x.Item).Distinct().Where(item => c.Covers(item)),
        ["persetujuan-ditolak"] = c => c.Consents.Select(x => x.Item).Distinct().Where(item => !c.Covers(item)),
        ["layanan"] = c => c.Services.Where(s => s.IsValid).Select(s => s.Kind),
        ["kegiatan"] = c => c.Activities.Where(a => a.IsValid).Select(a => a.Kind),
        ["rencana"] = c => c.Plans.MaxBy(p => p.PlanVersion)?.Services.Select(s => s.Kind) ?? [],
        ["rujukan"] = c => StatesOf(c, ReferralKind.Referral),
        ["pelimpahan"] = c => StatesOf(c, ReferralKind.Transfer).Concat(c.HandedOverAt is null ? [] : ["serah-terima"]),
        ["simfoni"] = c => Flag(c.SimfoniNumber is not null),
        ["laporan-polisi"] = c => Flag(c.PoliceReportedAt is not null),
        ["putusan-supervisor"] = c => c.Decisions.Where(d => d is { IsValid: true, Granted: true }).Select(d => d.Matter),
        ["penampungan"] = c => c.Stays.Select(s => s.OutAt is null ? "berjalan" : "selesai"),
        ["penutupan"] = c => c.ClosedAt is not null ? ["disahkan"] : c.TerminationAskedAt is not null ? ["diajukan"] : [],
        ["surat"] = c => c.Letters.Where(l => l.IsValid).Select(l => $"{l.Kind}-{CodeOf(l.State)}"),
        ["penanda-tangan-terlapor"] = c => Flag(c.Consents.Any(x => x.IsValid && c.ConflictOf(x.Signer) == SignerConflict.ReportedParty)),
    };

    /// <summary>The names that a procedure file may use.</summary>
    public static IReadOnlyCollection<string> Known => Readers.Keys;

    /// <summary>The facts of a case as they stand.</summary>
    public static StepFacts Of(CaseFile file) => new(
        StepValues.Empty, new Dictionary<string, StepValues>(), fact => Readers.TryGetValue(fact, out var read) ? read(file).ToHashSet() : new HashSet<string>());

    public static string CodeOf(AuthorityOutcome outcome) => outcome switch
    {
        AuthorityOutcome.Competent => "berwenang",
        AuthorityOutcome.Refer => "rujuk",
        AuthorityOutcome.Transfer => "limpahkan",
    };

    /// <summary>As it stands behind the kind of a letter: surat-tugas-ditandatangani.</summary>
    public static string CodeOf(LetterState state) => state switch
    {
        LetterState.Drafted => "dibuat",
        LetterState.SignedOff => "ditandatangani",
        LetterState.Sent => "dikirim",
    };

    private static string CodeOf(ReferralState state) => state switch
    {
        ReferralState.Draft => "dibuat",
        ReferralState.Sent => "dikirim",
        ReferralState.Received => "diterima",
        ReferralState.Answered => "dijawab",
        ReferralState.Returned => "dikembalikan",
        ReferralState.Withdrawn => "ditarik",
    };

    private static IEnumerable<string> StatesOf(CaseFile file, ReferralKind kind) => file.Referrals.Where(r => r.Kind == kind).Select(r => CodeOf(r.State));

    private static IEnumerable<string> Flag(bool holds) => holds ? ["ya"] : [];
}
