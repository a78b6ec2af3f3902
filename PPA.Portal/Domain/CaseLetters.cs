namespace PPA.Portal.Domain;

/// <summary>How far a letter of the case has come.</summary>
public enum LetterState
{
    Drafted,
    SignedOff,
    Sent,
}

/// <summary>A letter or form of the case: what it is, its number, and how far it has come. Each state is a row of its own.</summary>
public sealed class LetterMark : VoidableRecord
{
    private LetterMark() { }

    internal LetterMark(CaseId caseId, string kind, LetterState state, string? number, DateOnly date, OfficerId by, DateTime now, Guid? letter) : base(caseId, by, now)
    {
        Letter = letter;
        Kind = Stated.Need(kind, "Pilih jenis surat.", "surat");
        Number = state == LetterState.Drafted ? Stated.Maybe(number) : Stated.Need(number, "Tulis nomor suratnya.", "nomor");
        (State, Date) = (state, Stated.NotAhead(date, now, "tanggal"));
    }

    /// <summary>A code of the list "surat".</summary>
    public string Kind { get; private set; } = "";

    public LetterState State { get; private set; }
    public string? Number { get; private set; }
    public DateOnly Date { get; private set; }

    /// <summary>The letter of the portal that it is about; null for one that was written elsewhere.</summary>
    public Guid? Letter { get; private set; }
}

/// <summary>The letters of the case, as far as its procedures wait for them.</summary>
public sealed partial class CaseFile
{
    private readonly List<LetterMark> _letters = [];

    public IReadOnlyList<LetterMark> Letters => _letters;

    /// <summary>Records that a letter was drafted, signed or sent. Load Letters.</summary>
    /// <param name="letter">The letter of the portal; null for one that was written elsewhere.</param>
    /// <exception cref="RuleException">Sent before it was signed, or without a number.</exception>
    public LetterMark MarkLetter(string kind, LetterState state, string? number, DateOnly date, OfficerId by, DateTime now, Guid? letter = null)
    {
        MustBeOpen();
        if (state == LetterState.Sent && !_letters.Any(l => l.IsValid && l.Kind == kind && l.State == LetterState.SignedOff))
            throw new RuleException("Surat ini belum ditandatangani.", "surat");
        return Keep(_letters, new LetterMark(Id, kind, state, number, date, by, now, letter));
    }

    /// <summary>A letter of the portal was cancelled: procedures no longer count it. Load Letters.</summary>
    public void VoidLetterMarks(Guid letter, string reason, OfficerId by, DateTime now)
    {
        foreach (var mark in _letters.Where(l => l.Letter == letter && l.IsValid))
            mark.Void(reason, by, now);
        Version++;
    }

    /// <summary>Who the person is leaves with a letter only with consent, or on a legal ground with its reason. Load People and Consents.</summary>
    /// <param name="kind">A code of the list "surat".</param>
    /// <exception cref="RuleException">Consent is missing or was taken back.</exception>
    public void MustMayShareInLetter(string kind, string? ground, string? reason)
    {
        // A report to the police is no referral: sharing alone is asked for.
        if (!MayShareIdentity(ground, reason, referral: kind != "laporan-kepolisian"))
            throw new RuleException(
                "Surat ini memuat identitas, tetapi persetujuan berbagi data belum ada atau sudah dicabut. Mintalah persetujuannya, atau catat dasar hukum beserta alasannya.",
                "persetujuan");
    }
}
