namespace PPA.Portal.Domain;

/// <summary>Forms of violence that rules ask for by name; codes of the list "bentuk".</summary>
public static class ViolenceForms
{
    public const string Sexual = "seksual";
}

/// <summary>A report to the police (laporan polisi).</summary>
public sealed class PoliceReport : VoidableRecord
{
    private PoliceReport() { }

    internal PoliceReport(CaseId caseId, string number, DateTime reportedAt, string station, Guid? attachment, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Number = Stated.Need(number, "Tulis nomor laporan polisi (LP).", "nomor-lp");
        Station = Stated.Need(station, "Tulis kantor polisi yang menerima laporan.", "kantor-polisi");
        (ReportedAt, Attachment) = (Stated.NotAhead(reportedAt, now, "tanggal"), attachment);
    }

    /// <summary>LP number. Encrypted at rest.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Station { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ReportedAt { get; private set; }

    public Guid? Attachment { get; private set; }
}

/// <summary>
/// The duty to tell the police of sexual violence within 3×24 clock hours of the victim's report (UU 12/2022 Ps 41).
/// Its countdown on the board is the prompt of the checklist; here stand the date, the agenda and the proof.
/// </summary>
public sealed partial class CaseFile
{
    /// <summary>Id of the prompt that counts these hours down.</summary>
    public const string PolicePrompt = "tpks-3x24";

    /// <summary>Kind of the agenda entry.</summary>
    public const string PoliceAgenda = "lapor-polisi";

    private static readonly TimeSpan PoliceWithin = TimeSpan.FromHours(72);
    private readonly List<PoliceReport> _policeReports = [];

    public IReadOnlyList<PoliceReport> PoliceReports => _policeReports;

    public bool SexualViolence => Forms.Contains(ViolenceForms.Sexual);

    /// <summary>UTC: until when the police must know; null where the law does not ask.</summary>
    public DateTime? PoliceReportDueAt { get; private set; }

    /// <summary>UTC: when they were told; null while they were not.</summary>
    public DateTime? PoliceReportedAt { get; private set; }

    /// <summary>UTC: when it was decided, with a reason, that no report is made.</summary>
    public DateTime? PoliceExcusedAt { get; private set; }

    /// <summary>Records the report to the police; the countdown and the agenda entry end. Load Prompts and Agenda.</summary>
    /// <param name="number">LP number; kept encrypted.</param>
    /// <param name="reportedAt">UTC.</param>
    public PoliceReport ReportToPolice(string number, DateTime reportedAt, string station, Guid? attachment, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var report = Keep(_policeReports, new PoliceReport(Id, number, reportedAt, station, attachment, by, now));
        PoliceReportedAt = PoliceReportedAt is { } earlier && earlier < reportedAt ? earlier : reportedAt;
        EndPoliceDuty(null, by, now);
        return report;
    }

    /// <summary>Corrects number, time or station; the first words stay readable. Load PoliceReports.</summary>
    public PoliceReport CorrectPoliceReport(Guid report, string number, DateTime reportedAt, string station, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var wrong = Stated.Found(_policeReports, report);
        var right = new PoliceReport(Id, number, reportedAt, station, wrong.Attachment, by, now);
        wrong.Void(reason, by, now, right.Id);
        Keep(_policeReports, right);
        PoliceReportedAt = _policeReports.Where(r => r.IsValid).Min(r => r.ReportedAt);
        return right;
    }

    /// <summary>Decides with a reason that no report is made; how the duty sits with the victim's wish is for the office's legal section. Load Prompts and Agenda.</summary>
    /// <param name="reason">Kept encrypted.</param>
    public void ExcusePoliceReport(string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (PoliceReportDueAt is null || PoliceReportedAt is not null)
            throw new RuleException("Tidak ada kewajiban lapor polisi yang menunggu dalam kasus ini.");
        var why = Stated.Need(reason, "Tulis mengapa laporan polisi tidak dibuat.", "alasan");
        EndPoliceDuty(why, by, now);
        PoliceExcusedAt = now;
        AddNote(NoteKind.Note, why, by, now);
    }

    // The date stands as soon as sexual violence is named and goes when it is taken back; proof that is there stays.
    private void FollowSexualViolence(DateTime now)
    {
        var due = SexualViolence && Kind == CaseKind.Case ? ReceivedAt + PoliceWithin : (DateTime?)null;
        if (due == PoliceReportDueAt)
            return;
        PoliceReportDueAt = due;
        foreach (var stale in _agenda.Where(a => a.Kind == PoliceAgenda && a.DoneAt is null).ToList())
            _agenda.Remove(stale);
        if (due is { } at && PoliceReportedAt is null)
            _agenda.Add(new AgendaEntry(Id, PoliceAgenda, ViolenceForms.Sexual, at, null));
    }

    private void EndPoliceDuty(string? notApplicable, OfficerId by, DateTime now)
    {
        foreach (var entry in _agenda.Where(a => a.Kind == PoliceAgenda && a.DoneAt is null))
            entry.Finish(by, now);
        if (_prompts.Any(p => p.Prompt == PolicePrompt && p.MarkedAt is null))
            MarkPrompt(PolicePrompt, notApplicable, by, now);
    }
}
