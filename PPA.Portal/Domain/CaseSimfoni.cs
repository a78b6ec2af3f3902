namespace PPA.Portal.Domain;

/// <summary>The case as it was typed into SIMFONI PPA.</summary>
public sealed class SimfoniEntry : VoidableRecord
{
    private SimfoniEntry() { }

    internal SimfoniEntry(CaseId caseId, string number, DateOnly enteredOn, int fileVersion, string? sheet, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Number = Stated.Need(number, "Tulis nomor SIMFONI PPA.", "nomor-simfoni");
        (EnteredOn, FileVersion, Sheet) = (Stated.NotAhead(enteredOn, now, "tanggal"), fileVersion, sheet);
    }

    public string Number { get; private set; } = "";
    public DateOnly EnteredOn { get; private set; }

    /// <summary>Version of the file at that time: what changed since is not in SIMFONI.</summary>
    public int FileVersion { get; private set; }

    /// <summary>
    /// What was typed, field by field, so that a later change can be shown beside it; null where a step of a procedure
    /// recorded the number alone. Encrypted at rest.
    /// </summary>
    public string? Sheet { get; private set; }

    internal void Match(string sheet, int fileVersion) => (Sheet, FileVersion) = (sheet, fileVersion);
}

/// <summary>Entry into SIMFONI PPA, which is typed by hand.</summary>
public sealed partial class CaseFile
{
    private readonly List<SimfoniEntry> _simfoniEntries = [];

    public IReadOnlyList<SimfoniEntry> SimfoniEntries => _simfoniEntries;

    /// <summary>The number in force; null while the case was not entered.</summary>
    public string? SimfoniNumber { get; private set; }

    public DateOnly? SimfoniOn { get; private set; }

    /// <summary>Version of the file that SIMFONI knows.</summary>
    public int? SimfoniVersion { get; private set; }

    /// <summary>True where the file changed after it was entered.</summary>
    public bool SimfoniOutdated => SimfoniVersion is { } known && Version > known;

    /// <summary>Records that the case was entered. A closed case may still be entered.</summary>
    /// <param name="sheet">What was typed; null where only the number is known.</param>
    public SimfoniEntry EnterSimfoni(string number, DateOnly enteredOn, OfficerId by, DateTime now, string? sheet = null)
    {
        if (SimfoniNumber is not null)
            throw new RuleException("Kasus ini sudah diinput ke SIMFONI PPA. Gunakan koreksi bila nomornya keliru atau datanya diperbarui.", "nomor-simfoni");
        return Enter(new SimfoniEntry(Id, number, enteredOn, Version + 1, sheet, by, now));
    }

    /// <summary>Records a correction: another number, or the same one with what has changed. Load SimfoniEntries.</summary>
    /// <param name="sheet">What SIMFONI holds from now on.</param>
    public SimfoniEntry CorrectSimfoni(string number, DateOnly enteredOn, string reason, OfficerId by, DateTime now, string? sheet = null)
    {
        var before = InForce();
        var entry = new SimfoniEntry(Id, number, enteredOn, Version + 1, sheet, by, now);
        before.Void(reason, by, now, entry.Id);
        return Enter(entry);
    }

    /// <summary>Says that SIMFONI holds what this sheet says, for a number that was recorded without one. Load SimfoniEntries.</summary>
    public void MatchSimfoni(string sheet)
    {
        var entry = InForce();
        if (entry.Sheet is not null)
            throw new RuleException("Isi SIMFONI kasus ini sudah tercatat. Gunakan koreksi bila datanya berubah.");
        Version++;
        entry.Match(sheet, Version);
        SimfoniVersion = Version;
    }

    private SimfoniEntry InForce() =>
        _simfoniEntries.SingleOrDefault(e => e.IsValid) ?? throw new RuleException("Belum ada input SIMFONI PPA yang dapat dikoreksi.");

    private SimfoniEntry Enter(SimfoniEntry entry)
    {
        (SimfoniNumber, SimfoniOn, SimfoniVersion) = (entry.Number, entry.EnteredOn, entry.FileVersion);
        return Keep(_simfoniEntries, entry);
    }
}
