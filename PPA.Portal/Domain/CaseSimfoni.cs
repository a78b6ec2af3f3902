namespace PPA.Portal.Domain;

/// <summary>The case as it was typed into SIMFONI PPA.</summary>
public sealed class SimfoniEntry : VoidableRecord
{
    private SimfoniEntry() { }

    internal SimfoniEntry(CaseId caseId, string number, DateOnly enteredOn, int fileVersion, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Number = Stated.Need(number, "Tulis nomor SIMFONI PPA.", "nomor-simfoni");
        (EnteredOn, FileVersion) = (Stated.NotAhead(enteredOn, now, "tanggal"), fileVersion);
    }

    public string Number { get; private set; } = "";
    public DateOnly EnteredOn { get; private set; }

    /// <summary>Version of the file at that time: what changed since is not in SIMFONI.</summary>
    public int FileVersion { get; private set; }
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
    public SimfoniEntry EnterSimfoni(string number, DateOnly enteredOn, OfficerId by, DateTime now)
    {
        if (SimfoniNumber is not null)
            throw new RuleException("Kasus ini sudah diinput ke SIMFONI PPA. Gunakan koreksi bila nomornya keliru atau datanya diperbarui.", "nomor-simfoni");
        return Enter(new SimfoniEntry(Id, number, enteredOn, Version + 1, by, now));
    }

    /// <summary>Records a correction: another number, or the same one with what has changed. Load SimfoniEntries.</summary>
    public SimfoniEntry CorrectSimfoni(string number, DateOnly enteredOn, string reason, OfficerId by, DateTime now)
    {
        var before = _simfoniEntries.SingleOrDefault(e => e.IsValid) ?? throw new RuleException("Belum ada input SIMFONI PPA yang dapat dikoreksi.");
        var entry = new SimfoniEntry(Id, number, enteredOn, Version + 1, by, now);
        before.Void(reason, by, now, entry.Id);
        return Enter(entry);
    }

    private SimfoniEntry Enter(SimfoniEntry entry)
    {
        (SimfoniNumber, SimfoniOn, SimfoniVersion) = (entry.Number, entry.EnteredOn, entry.FileVersion);
        return Keep(_simfoniEntries, entry);
    }
}
