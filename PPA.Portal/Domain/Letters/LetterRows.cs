namespace PPA.Portal.Domain.Letters;

/// <summary>One step of a letter: who brought it where, and when.</summary>
public sealed class LetterMove
{
    private LetterMove() { }

    internal LetterMove(Guid letter, LetterStage from, LetterStage to, string? note, OfficerId by, DateTime now) =>
        (Id, LetterId, From, To, Note, By, At) = (Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero)), letter, from, to, note, by, now);

    public Guid Id { get; private set; }
    public Guid LetterId { get; private set; }
    public LetterStage From { get; private set; }
    public LetterStage To { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Note { get; private set; }

    public OfficerId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>What is to be mended in one paragraph.</summary>
public sealed class LetterRemark
{
    private const int Longest = 120;

    private LetterRemark() { }

    internal LetterRemark(Guid letter, int block, string words, string text, OfficerId by, DateTime now)
    {
        (Id, LetterId, Block, By, At) = (Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero)), letter, block, by, now);
        (Words, Text) = (words.Length > Longest ? words[..Longest] : words, text.Trim());
    }

    public Guid Id { get; private set; }
    public Guid LetterId { get; private set; }

    /// <summary>Place of the paragraph when it was written, from 0.</summary>
    public int Block { get; private set; }

    /// <summary>How the paragraph began then. Encrypted at rest.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Text { get; private set; } = "";

    public OfficerId By { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>UTC: when the letter was submitted again.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Where its paragraph stands now: paragraphs before it may have come or gone.</summary>
    public int PlaceIn(LetterText text)
    {
        bool Begins(int at) => at < text.Blocks.Count && Words.Length > 0 && text.Blocks[at].Text.StartsWith(Words, StringComparison.Ordinal);
        if (Begins(Block))
            return Block;
        var found = Enumerable.Range(0, text.Blocks.Count).Where(Begins).ToList();
        return found is [var only] ? only : Math.Clamp(Block, 0, Math.Max(0, text.Blocks.Count - 1));
    }

    internal void Answer(DateTime now) => AnsweredAt ??= now;
}

/// <summary>Who signs for a head between two dates.</summary>
public sealed class Delegation
{
    private Delegation() { }

    /// <param name="basis">The order or the reason: "SPT 800/11/2026, dinas luar".</param>
    /// <exception cref="RuleException">The dates do not fit, or somebody gives the right to themselves.</exception>
    public Delegation(OfficerId principal, OfficerId deputy, DelegationStyle style, DateOnly from, DateOnly until, string basis, OfficerId by, DateTime now)
    {
        if (principal == deputy)
            throw new RuleException("Pilih pejabat lain sebagai pengganti.", "pengganti");
        if (by == deputy)
            throw new RuleException("Pelimpahan untuk diri sendiri dicatat oleh pejabat yang diwakili atau pengelola.", "pengganti");
        if (until < from)
            throw new RuleException("Tanggal akhir sebelum tanggal mulai.", "sampai");
        if (until.DayNumber - from.DayNumber > MostDays)
            throw new RuleException("Pelimpahan paling lama 90 hari. Buat yang baru bila masih diperlukan.", "sampai");
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Principal, Deputy, Style, From, Until, By, At) = (principal, deputy, style, from, until, by, now);
        Basis = Stated.Need(basis, "Tulis dasar atau alasannya.", "dasar");
    }

    /// <summary>Longest length in days.</summary>
    public const int MostDays = 90;

    public Guid Id { get; private set; }
    public OfficerId Principal { get; private set; }
    public OfficerId Deputy { get; private set; }
    public DelegationStyle Style { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }
    public string Basis { get; private set; } = "";
    public OfficerId By { get; private set; }
    public DateTime At { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public OfficerId? EndedBy { get; private set; }

    /// <summary>True on each day from the first to the last, while nobody has ended it.</summary>
    public bool HoldsOn(DateOnly day) => EndedAt is null && day >= From && day <= Until;

    public void End(OfficerId by, DateTime now)
    {
        if (EndedAt is not null)
            throw new RuleException("Pelimpahan ini sudah diakhiri.");
        (EndedAt, EndedBy) = (now, by);
    }
}
