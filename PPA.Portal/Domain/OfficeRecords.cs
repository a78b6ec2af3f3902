namespace PPA.Portal.Domain;

/// <summary>What an officer has typed into the receiving form and not yet saved. Encrypted at rest.</summary>
public sealed class IntakeDraft
{
    private IntakeDraft() { }

    public IntakeDraft(OfficerId officer, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        Officer = officer;
        SavedAt = now;
    }

    public Guid Id { get; private set; }
    public OfficerId Officer { get; private set; }
    public string Content { get; private set; } = "";

    /// <summary>Rises with each keystroke that was sent; an older one never overwrites a newer.</summary>
    public long Sequence { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <returns>False when a newer text is already kept.</returns>
    public bool Keep(string content, long sequence, DateTime now)
    {
        if (sequence <= Sequence)
            return false;
        (Content, Sequence, SavedAt) = (content, sequence, now);
        return true;
    }
}

/// <summary>The last number given out in one register and year.</summary>
public sealed class NumberSeries
{
    private NumberSeries() { }

    public NumberSeries(string register, int year) => (Register, Year) = (register, year);

    public string Register { get; private set; } = "";
    public int Year { get; private set; }
    public int Last { get; private set; }

    /// <summary>Takes the next number of the register, such as B-2026-0417.</summary>
    public string Next() => $"{Register}-{Year}-{Take():0000}";

    /// <summary>Takes the next place, from 1.</summary>
    public int Take() => ++Last;
}

/// <summary>A fact about the database itself: made by demo mode or not, the profile, the check of the keys.</summary>
public sealed class OfficeSetting
{
    /// <summary>Name of the setting that holds the profile whose emergency numbers the office has checked.</summary>
    public const string NumbersChecked = "nomor-diperiksa";

    private OfficeSetting() { }

    public OfficeSetting(string name, string value) => (Name, Value) = (name, value);

    public string Name { get; private set; } = "";
    public string Value { get; set; } = "";
}

/// <summary>A keyed token by which a person is found without opening the register.</summary>
public sealed class SearchToken
{
    private SearchToken() { }

    public SearchToken(Guid person, CaseId caseId, string kind, byte[] token) => (Person, CaseId, Kind, Token) = (person, caseId, kind, token);

    public long Id { get; private set; }
    public Guid Person { get; private set; }
    public CaseId CaseId { get; private set; }
    public string Kind { get; private set; } = "";
    public byte[] Token { get; private set; } = [];
}
