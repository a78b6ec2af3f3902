namespace PPA.Portal.Domain;

/// <summary>How urgent the case is, and the clock that follows from it.</summary>
public sealed partial class CaseFile
{
    /// <summary>A raise may be taken back by the same officer for this long.</summary>
    public static readonly TimeSpan UndoLasts = TimeSpan.FromSeconds(10);

    private readonly List<RiskChange> _riskHistory = [];
    private readonly List<ClockChange> _clockHistory = [];
    private readonly List<RiskLowering> _lowerings = [];

    public RiskLevel Risk { get; private set; }

    /// <summary>UTC: when the first response is due.</summary>
    public DateTime DueAt { get; private set; }

    public IReadOnlyList<RiskChange> RiskHistory => _riskHistory;
    public IReadOnlyList<ClockChange> ClockHistory => _clockHistory;
    public IReadOnlyList<RiskLowering> Lowerings => _lowerings;

    /// <summary>Sets how urgent the case is. Raising is free; lowering needs a reason and a second officer.</summary>
    /// <param name="reason">In words; kept encrypted. Required for lowering.</param>
    /// <param name="confirmedBy">The second officer, for lowering.</param>
    /// <param name="due">The office's response clock: the due time follows, counted from receipt.</param>
    /// <exception cref="RuleException">Lowering without reason or second officer, or a closed case.</exception>
    public void SetRisk(RiskLevel level, string? reason, OfficerId by, OfficerId? confirmedBy, DueTime due, DateTime now)
    {
        MustBeOpen();
        if (level == RiskLevel.Unassessed)
            throw new RuleException("Pilih tinggi, sedang, atau rendah.", "risiko");
        if (level < Floor && (string.IsNullOrWhiteSpace(reason) || confirmedBy is null || confirmedBy == by))
            throw new RuleException("Menurunkan risiko perlu alasan dan persetujuan petugas kedua.", "risiko");
        if (level == Risk)
            return;

        ChangeRisk(level, reason, by, confirmedBy, due, now);
    }

    /// <summary>Takes back one's own raise within <see cref="UndoLasts"/>.</summary>
    /// <param name="grace">Time that the gesture may have spent on the way.</param>
    /// <param name="planned">What the raise had planned; those entries go too. Null leaves the agenda as it is.</param>
    public void UndoRisk(OfficerId by, DueTime due, DateTime now, TimeSpan grace, FollowUp? planned = null)
    {
        var last = _riskHistory.MaxBy(c => c.At);
        if (last is null || last.By != by || last.To != Risk || (now - last.At).Duration() > UndoLasts + grace)
            throw new RuleException("Perubahan risiko tidak dapat diurungkan lagi.");
        ChangeRisk(last.From, "Diurungkan", by, null, due, now);
        if (planned is not null)
            UnplanFollowUp(planned, last.By, last.At);
    }

    /// <summary>Asks a second officer to agree to a lower level.</summary>
    /// <returns>The request, open until it is answered or lapses.</returns>
    public RiskLowering AskLowering(RiskLevel to, string reason, OfficerId by, OfficerId second, DateTime now)
    {
        MustBeOpen();
        if (to == RiskLevel.Unassessed || to >= Floor)
            throw new RuleException("Tingkat itu tidak lebih rendah.", "risiko");
        if (Floor == RiskLevel.High)
            MustHaveSpoken();
        if (reason.Trim().Length < RiskLowering.ReasonLength)
            throw new RuleException($"Tulis alasan sedikitnya {RiskLowering.ReasonLength} huruf.", "alasan");
        if (second == by)
            throw new RuleException("Petugas kedua harus orang lain.", "petugas-kedua");
        if (_lowerings.Any(l => l.IsOpen(now)))
            throw new RuleException("Masih ada permintaan penurunan yang menunggu jawaban.");

        var request = new RiskLowering(Id, Risk, to, reason.Trim(), by, second, now);
        _lowerings.Add(request);
        Version++;
        return request;
    }

    /// <summary>The second officer agrees to, or refuses, a lower level.</summary>
    /// <param name="followUp">The dates that follow where the request came from the checklist; null leaves the agenda as it is.</param>
    public void AnswerLowering(Guid request, bool agrees, OfficerId by, DueTime due, DateTime now, FollowUp? followUp = null)
    {
        var lowering = _lowerings.SingleOrDefault(l => l.Id == request)
            ?? throw new RuleException("Permintaan ini tidak ditemukan.");
        lowering.Answer(agrees, by, now);
        Version++;
        if (!agrees || lowering.To >= Floor)
            return;
        SetRisk(lowering.To, lowering.Reason, lowering.AskedBy, by, due, now);
        EndAssessment(lowering.To, lowering.AskedBy, followUp, due, now);
    }

    /// <summary>Ends requests for a lower level that the second officer left without an answer.</summary>
    /// <returns>True when there was one.</returns>
    public bool LapseLowerings(DateTime now)
    {
        var left = _lowerings.Where(l => l.AnsweredAt is null && !l.IsOpen(now)).ToList();
        left.ForEach(l => l.Lapse(now));
        Version += left.Count > 0 ? 1 : 0;
        return left.Count > 0;
    }

    /// <summary>Lets the due time follow a changed calendar or profile; the old value stays in the history.</summary>
    /// <param name="why">A code: what changed.</param>
    /// <returns>True when the due time moved.</returns>
    public bool Reclock(DueTime due, string why, DateTime now)
    {
        var next = due(ClockLevel, Channel, ReceivedAt);
        if (next == DueAt || Stage == CaseStage.Closed)
            return false;
        _clockHistory.Add(new ClockChange(Id, DueAt, next, why, now));
        DueAt = next;
        Version++;
        return true;
    }

    private void ChangeRisk(RiskLevel level, string? reason, OfficerId by, OfficerId? confirmedBy, DueTime due, DateTime now)
    {
        _riskHistory.Add(new RiskChange(Id, Risk, level, reason, by, confirmedBy, now));
        Risk = level;
        Version++;
        Reclock(due, "risiko", now);
    }
}
