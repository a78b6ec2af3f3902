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

    internal LetterMark(CaseId caseId, string kind, LetterState state, string? number, DateOnly date, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Kind = Stated.Need(kind, "Pilih jenis surat.", "surat");
        Number = state == LetterState.Drafted ? Stated.Maybe(number) : Stated.Need(number, "Tulis nomor suratnya.", "nomor");
        (State, Date) = (state, Stated.NotAhead(date, now, "tanggal"));
    }

    /// <summary>A code of the list "surat".</summary>
    public string Kind { get; private set; } = "";

    public LetterState State { get; private set; }
    public string? Number { get; private set; }
    public DateOnly Date { get; private set; }
}

/// <summary>The letters of the case, as far as its procedures wait for them.</summary>
public sealed partial class CaseFile
{
    private readonly List<LetterMark> _letters = [];

    public IReadOnlyList<LetterMark> Letters => _letters;

    /// <summary>Records that a letter was drafted, signed or sent. Load Letters.</summary>
    /// <exception cref="RuleException">Sent before it was signed, or without a number.</exception>
    public LetterMark MarkLetter(string kind, LetterState state, string? number, DateOnly date, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (state == LetterState.Sent && !_letters.Any(l => l.IsValid && l.Kind == kind && l.State == LetterState.SignedOff))
            throw new RuleException("Surat ini belum ditandatangani.", "surat");
        return Keep(_letters, new LetterMark(Id, kind, state, number, date, by, now));
    }
}
