namespace PPA.Portal.Domain.Procedures;

/// <summary>What conditions of a procedure may ask of a case, by name.</summary>
public static class CaseFacts
{
    private const string Yes = "ya";

    private static readonly Dictionary<string, Func<CaseFile, IEnumerable<string>>> Readers = new()
    {
        ["kanal"] = c => [c.Channel.Code()],
        ["risiko"] = c => [c.Risk.Code()],
        ["respons-pertama"] = c => Flag(c.FirstResponseAt is not null),
        ["pemegang"] = c => Flag(c.HolderId is not null),
        ["penyerahan"] = c => c.OfferedTo is not null ? ["menunggu"] : c.HolderId is not null ? ["diterima"] : [],
        ["mengancam-jiwa"] = c => Flag(c.LifeThreat),
        ["bentuk"] = c => c.Forms,
        ["kdrt"] = c => Flag(c.Domestic == Answer.Yes),
        ["korban-anak"] = c => Flag(c.People.Any(p => p is { Role: PersonRole.Victim, IsChild: true })),
        ["terlapor-anak"] = c => Flag(c.People.Any(p => p is { Role: PersonRole.ReportedParty, IsChild: true })),
        ["semua-terlapor-anak"] = c => Flag(c.People.Where(p => p.Role == PersonRole.ReportedParty).ToList() is { Count: > 0 } reported && reported.TrueForAll(p => p.IsChild == true)),
        ["korban"] = c => Flag(c.People.Any(p => p.Role == PersonRole.Victim)),
        ["kasus-lama"] = c => Flag(c.EarlierCase is not null),
        ["kekerasan-seksual"] = c => Flag(c.Forms.Contains("seksual")),
        ["kewenangan"] = _ => [],
        ["persetujuan"] = _ => [],
        ["persetujuan-ditolak"] = _ => [],
        ["penanda-tangan-terlapor"] = _ => [],
        ["layanan"] = _ => [],
        ["rujukan"] = _ => [],
        ["pelimpahan"] = _ => [],
        ["simfoni"] = _ => [],
        ["laporan-polisi"] = _ => [],
        ["rencana"] = _ => [],
        ["kegiatan"] = _ => [],
        ["putusan-supervisor"] = _ => [],
        ["penampungan"] = _ => [],
        ["penutupan"] = _ => [],
        ["surat"] = _ => [],
    };

    /// <summary>The names that a procedure file may use.</summary>
    public static IReadOnlyCollection<string> Known => Readers.Keys;

    /// <summary>The facts of a case as they stand; what was not loaded counts as not there.</summary>
    public static StepFacts Of(CaseFile file) => new(
        StepValues.Empty, new Dictionary<string, StepValues>(),
        Readers.ToDictionary(r => r.Key, r => (IReadOnlySet<string>)r.Value(file).ToHashSet()));

    private static IEnumerable<string> Flag(bool holds) => holds ? [Yes] : [];
}
