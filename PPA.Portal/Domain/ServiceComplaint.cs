using System.Text.RegularExpressions;

namespace PPA.Portal.Domain;

/// <summary>A complaint or wish about the office's own service.</summary>
/// <param name="Door">A code of the list "saluran-keluhan".</param>
/// <param name="LaporNumber">Its number in SP4N-LAPOR!, where it came from there.</param>
/// <param name="Content">Kept encrypted.</param>
/// <param name="Accommodation">What was arranged for somebody of a vulnerable group; kept encrypted.</param>
/// <param name="People">Who complains, as reporter; none where they gave no identity.</param>
public sealed record ServiceComplaintFacts(
    string Door, DateTime ReceivedAt, string? LaporNumber, string Content, string? Accommodation, IReadOnlyList<PersonFacts> People);

/// <summary>What is kept of a service complaint besides the file.</summary>
public sealed partial class ServiceComplaint
{
    /// <summary>The door at which it is made face to face.</summary>
    public const string Direct = "langsung";

    /// <summary>The door of the national complaint channel.</summary>
    public const string Lapor = "sp4n-lapor";

    /// <summary>First response to what comes by any other door, in clock hours from receipt (B11).</summary>
    public static readonly TimeSpan IndirectWithin = TimeSpan.FromHours(24);

    private ServiceComplaint() { }

    internal ServiceComplaint(CaseId caseId, ServiceComplaintFacts facts, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, Door, LaporNumber) = (caseId, Stated.Need(facts.Door, "Pilih saluran keluhan.", "saluran"), Stated.Maybe(facts.LaporNumber));
        (Identified, Accommodation) = (facts.People.Any(p => p.Identity.Name is not null), Stated.Maybe(facts.Accommodation));
        if (Door == Lapor && LaporNumber is null)
            throw new RuleException("Tulis nomor laporan SP4N-LAPOR!.", "nomor-lapor");
        if (Door == Direct && !Identified)
            throw new RuleException("Keluhan langsung dicatat dengan nama. Bila pelapor tidak ingin disebut, gunakan kotak saran.", "pelapor");
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public string Door { get; private set; } = "";
    public string? LaporNumber { get; private set; }
    public bool Identified { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Accommodation { get; private set; }

    /// <summary>What the checking found: a code of <see cref="Findings"/>; null while nobody has said.</summary>
    public string? Finding { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Answer { get; private set; }

    public OfficerId? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Open to everybody: what was complained of and what was put right. No personal data.</summary>
    public string? PublicText { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    internal static Channel ChannelOf(string door) => door switch
    {
        Direct => Channel.WalkIn,
        "telepon" => Channel.Phone,
        Lapor => Channel.Lapor,
        "surat-elektronik" => Channel.Email,
        "formulir-survei" => Channel.OnlineForm,
        _ => Channel.Letter,
    };

    /// <summary>What may be found, and how it reads.</summary>
    public static readonly IReadOnlyDictionary<string, string> Findings = new Dictionary<string, string>
    {
        ["terbukti"] = "Keluhan terbukti",
        ["sebagian"] = "Terbukti sebagian",
        ["tidak-terbukti"] = "Tidak terbukti",
        ["saran"] = "Saran dicatat",
    };

    internal void Find(string finding) =>
        Finding = Findings.ContainsKey(finding) ? finding : throw new RuleException("Pilih hasil pemeriksaan keluhan.", "keluhan-putusan");

    internal void Reply(string answer, OfficerId by, DateTime now) => (Answer, AnsweredBy, AnsweredAt) = (answer, by, now);

    internal void Publish(string text, IEnumerable<Person> people, DateTime now)
    {
        if (AnsweredAt is null)
            throw new RuleException("Beri tanggapan dahulu sebelum diumumkan.");
        var words = Stated.Need(text, "Tulis ringkasan untuk umum.", "ringkasan");
        var names = people.SelectMany(p => (p.Identity.Name ?? "").Split(' ')).Where(w => w.Length > 2);
        if (LongNumber().IsMatch(words) || names.Any(n => words.Contains(n, StringComparison.OrdinalIgnoreCase)))
            throw new RuleException("Ringkasan ini memuat nama atau nomor seseorang. Hapus dahulu agar dapat diumumkan.", "ringkasan");
        (PublicText, PublishedAt) = (words, now);
    }

    internal void Withdraw() => (PublicText, PublishedAt) = (null, null);

    // NIK, family card or telephone, also with blanks, dots or dashes between.
    [GeneratedRegex(@"(?:\d[ .\-]?){8,}")]
    private static partial Regex LongNumber();
}

/// <summary>The service complaint of the file. Load ServiceComplaint, and People for publishing.</summary>
public sealed partial class CaseFile
{
    /// <summary>Records what the checking found (A2 step 4, B11 step 2).</summary>
    public void FindServiceComplaint(string finding)
    {
        MustBeOpen();
        TheServiceComplaint().Find(finding);
        Version++;
    }

    /// <summary>Gives the answer (B11 step 4). The first response that stops the clock is <see cref="RecordFirstResponse"/>.</summary>
    public void AnswerServiceComplaint(string answer, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (FirstResponseAt is null)
            throw new RuleException("Catat respons pertama dahulu.");
        TheServiceComplaint().Reply(Stated.Need(answer, "Tulis tanggapannya.", "tanggapan"), by, now);
        Version++;
    }

    /// <summary>Puts a text on the public page; it holds nothing personal. Also after the file is closed.</summary>
    public void PublishServiceComplaint(string text, DateTime now)
    {
        TheServiceComplaint().Publish(text, _people, now);
        Version++;
    }

    /// <summary>Takes it off the public page.</summary>
    public void UnpublishServiceComplaint()
    {
        TheServiceComplaint().Withdraw();
        Version++;
    }

    private ServiceComplaint TheServiceComplaint() => ServiceComplaint ?? throw new RuleException("Berkas ini bukan keluhan layanan.");
}
