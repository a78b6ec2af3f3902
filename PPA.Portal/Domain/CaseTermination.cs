namespace PPA.Portal.Domain;

/// <summary>The end of the work on a file, and its beginning again. Load Terminations, Referrals, Stays and Mediations.</summary>
public sealed partial class CaseFile
{
    private readonly List<Termination> _terminations = [];

    public IReadOnlyList<Termination> Terminations => _terminations;

    /// <summary>How it ended; null while it is open.</summary>
    public TerminationKind? TerminatedAs { get; private set; }

    /// <summary>UTC: since when a termination waits for the second officer.</summary>
    public DateTime? TerminationAskedAt { get; private set; }

    /// <summary>Why the file may not end this way, as sentences for the screen; empty where it may.</summary>
    /// <param name="missingMandatorySteps">Steps of its procedures that must be done or skipped with a reason first, in words.</param>
    public IReadOnlyList<string> WhyNotEnd(TerminationKind kind, IEnumerable<string> missingMandatorySteps)
    {
        var why = missingMandatorySteps.Select(step => $"Langkah wajib belum selesai: {step}.").ToList();
        if (FirstResponseAt is null && Kind is CaseKind.Case or CaseKind.ServiceComplaint)
            why.Add("Catat respons pertama sebelum kasus diakhiri.");
        if (kind == TerminationKind.Transferred && HandedOverAt is null)
            why.Add("Pelimpahan memerlukan berita acara serah terima dan nama penerima.");
        if (kind == TerminationKind.NotCompetent && Authority == AuthorityOutcome.Competent)
            why.Add("Kasus ini ditetapkan sebagai kewenangan kantor ini. Perbarui penetapannya dahulu.");
        if (_stays.Any(s => s.OutAt is null))
            why.Add("Masih ada penampungan yang berjalan.");
        if (_mediations.Any(m => m.EndedAt is null))
            why.Add("Masih ada mediasi yang berjalan.");
        return why;
    }

    /// <summary>True where nothing stands in the way of the end.</summary>
    public bool MayClose(IEnumerable<string> missingMandatorySteps) => Stage != CaseStage.Closed && WhyNotEnd(TerminationKind.Completed, missingMandatorySteps).Count == 0;

    /// <summary>Asks for the end of the work; a second officer validates it.</summary>
    public Termination AskTermination(TerminationFacts facts, IEnumerable<string> missingMandatorySteps, OfficerId by, DateTime now)
    {
        MustBeOpen();
        MustMayEnd(facts.Kind, missingMandatorySteps);
        if (TerminationAskedAt is not null)
            throw new RuleException("Pengakhiran sudah diminta dan menunggu validasi petugas kedua.");
        var asked = new Termination(Id, facts, by, now);
        TerminationAskedAt = now;
        return Keep(_terminations, asked);
    }

    /// <summary>The second officer validates the end, or gives it back with a remark. The rules are asked again.</summary>
    public void AnswerTermination(Guid termination, bool valid, string? remark, IEnumerable<string> missingMandatorySteps, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var asked = Stated.Found(_terminations, termination);
        if (valid)
            MustMayEnd(asked.Kind, missingMandatorySteps);
        asked.Respond(valid, remark, by, now);
        TerminationAskedAt = null;
        Version++;
        if (!valid)
            return;
        AddNote(NoteKind.Note, asked.Reason, asked.By, now);
        End(asked.Kind, now);
    }

    /// <summary>Takes one's own request back.</summary>
    public void WithdrawTermination(Guid termination, OfficerId by, DateTime now)
    {
        MustBeOpen();
        Stated.Found(_terminations, termination).Withdraw(by, now);
        TerminationAskedAt = null;
        Version++;
    }

    /// <summary>Ends the work in one stroke, where both officers are there.</summary>
    /// <param name="reason">Why, in words; kept encrypted.</param>
    /// <param name="second">Who validates it.</param>
    public void Close(string reason, OfficerId by, OfficerId second, DateTime now)
    {
        var asked = AskTermination(new TerminationFacts(TerminationKind.Completed, reason, Answer.Unknown, "Ditanyakan saat pengakhiran"), [], by, now);
        AnswerTermination(asked.Id, true, null, [], second, now);
    }

    /// <summary>Opens a closed file again; whoever held it holds it still.</summary>
    public void Reopen(string reason, OfficerId by, DateTime now)
    {
        if (Stage != CaseStage.Closed)
            throw new RuleException("Berkas ini masih terbuka.");
        if (DestroyedOn is not null)
            throw new RuleException("Berkas ini telah dimusnahkan.");
        if (MergedInto is not null)
            throw new RuleException("Berkas ini digabung ke berkas lain. Batalkan penggabungannya dahulu.");
        var why = Stated.Need(reason, "Tulis alasan berkas dibuka kembali.", "alasan");
        _terminations.Where(t => t.Valid == true).MaxBy(t => t.AnsweredAt)?.Reopen(why, by, now);
        AddNote(NoteKind.Note, why, by, now);
        (Stage, ClosedAt, TerminatedAs) = (HolderId is null ? CaseStage.Received : CaseStage.Handling, null, null);
    }

    private void MustMayEnd(TerminationKind kind, IEnumerable<string> missing)
    {
        if (WhyNotEnd(kind, missing) is [var first, ..])
            throw new RuleException(first, "pengakhiran");
    }

    private void End(TerminationKind kind, DateTime now) => (Stage, ClosedAt, TerminatedAs) = (CaseStage.Closed, now, kind);
}
