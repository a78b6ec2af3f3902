namespace PPA.Portal.Domain;

/// <summary>A row of a case file: what was done, by whom and when. It is never deleted.</summary>
public abstract class CaseRecord
{
    private protected CaseRecord() { }

    private protected CaseRecord(CaseId caseId, OfficerId by, DateTime now, Guid? id = null) =>
        (Id, CaseId, By, At) = (id ?? Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero)), caseId, by, now);

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public OfficerId By { get; private set; }

    /// <summary>UTC: when it was written.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A row that may turn out wrong or end: it stays readable, marked with who, when and why.</summary>
public abstract class VoidableRecord : CaseRecord
{
    private protected VoidableRecord() { }

    private protected VoidableRecord(CaseId caseId, OfficerId by, DateTime now, Guid? id = null) : base(caseId, by, now, id) { }

    public DateTime? VoidedAt { get; private set; }
    public OfficerId? VoidedBy { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>The row that says it better, where there is one.</summary>
    public Guid? ReplacedBy { get; private set; }

    /// <summary>True while it still counts.</summary>
    public bool IsValid => VoidedAt is null;

    internal void Void(string? reason, OfficerId by, DateTime now, Guid? replacedBy = null) =>
        (VoidReason, VoidedBy, VoidedAt, ReplacedBy) = (MayVoid(reason), by, now, replacedBy);

    /// <returns>The reason.</returns>
    internal string MayVoid(string? reason) => IsValid
        ? Stated.Need(reason, "Tulis alasannya.", "alasan")
        : throw new RuleException("Catatan ini sudah dibatalkan atau diganti.");
}

/// <summary>Gentle checks of what somebody has typed.</summary>
internal static class Stated
{
    /// <summary>The text without blanks around it.</summary>
    public static string Need(string? text, string sentence, string field) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleException(sentence, field) : text.Trim();

    public static string? Maybe(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A day that has come, in whichever zone of the country the office lies.</summary>
    public static DateOnly NotAhead(DateOnly day, DateTime now, string field) =>
        day > DateOnly.FromDateTime(now.AddHours(9)) ? throw new RuleException("Tanggal ini masih di depan. Isi tanggal yang sudah terjadi.", field) : day;

    /// <summary>A time (UTC) that has come; clocks may differ by minutes.</summary>
    public static DateTime NotAhead(DateTime at, DateTime now, string field) =>
        at > now.AddMinutes(5) ? throw new RuleException("Waktu ini masih di depan. Isi waktu yang sudah terjadi.", field) : at;

    /// <summary>A day that is still to come, today included, in whichever zone of the country the office lies.</summary>
    public static DateOnly NotPast(DateOnly day, DateTime now, string field) =>
        day < DateOnly.FromDateTime(now.AddHours(7)) ? throw new RuleException("Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.", field) : day;

    public static T Found<T>(IEnumerable<T> rows, Guid id) where T : CaseRecord =>
        rows.SingleOrDefault(row => row.Id == id) ?? throw new RuleException("Catatan ini tidak ditemukan dalam berkas. Muat ulang halaman.");
}

/// <summary>How rows come into the file.</summary>
public sealed partial class CaseFile
{
    private T Keep<T>(List<T> rows, T row)
    {
        rows.Add(row);
        Version++;
        return row;
    }

    private void MustBe(CaseKind kind, string sentence)
    {
        if (Kind != kind)
            throw new RuleException(sentence);
    }

    // Rules that ask who somebody is must not pass because nobody was loaded.
    private void MustHavePeople()
    {
        if (_people.Count == 0 && Kind is CaseKind.Case or CaseKind.FamilyClient)
            throw new InvalidOperationException("Load the people of the file before this verb.");
    }
}
