using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Letters;

/// <summary>What lies on the desk beside every letter: the office, the kinds of letters, its people, the bell, the clock.</summary>
public sealed class LetterDesk(OfficeDesk office, CodeLists codes, LetterKinds kinds, OfficerDirectory officers, LiveFeed feed, TimeProvider time)
{
    public OfficeDesk Office => office;

    public CodeLists Codes => codes;

    public LetterKinds Kinds => kinds;

    public OfficerDirectory Officers => officers;

    public LiveFeed Feed => feed;

    public TimeProvider Clock => time;

    public OfficeTime Zone => office.Now.Time;

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>In the office.</summary>
    public DateOnly Today => Zone.DateAt(Now);

    /// <exception cref="RuleException">The office does not write this kind.</exception>
    public LetterKind KindOf(string code) => kinds.Find(code) ?? throw new RuleException("Jenis surat itu tidak ada.", "surat");

    /// <summary>Field of the refusal of a neutral letter that tells who somebody is.</summary>
    public const string ToldField = "netral";

    /// <summary>What a neutral letter seems to tell of the people of its case; empty for every other letter.</summary>
    public IReadOnlyList<ToldPart> ToldIn(Letter letter, CaseFile? file) => file is not null && kinds.Find(letter.Kind) is { Neutral: true }
        ? ToldIdentity.In(letter.Text, file.People, officers.Everybody.Select(o => o.DisplayName))
        : [];

    /// <summary>What people call a kind; one that the office has dropped since stands for itself.</summary>
    public string TitleOf(string kind) => kinds.Find(kind)?.Title ?? codes.Letters.Label(kind);

    public string NameOf(OfficerId? officer) => officers.Find(officer)?.DisplayName ?? "–";

    /// <summary>Tells every screen that letters moved, and that a case did where it is about one.</summary>
    public void Ring(Letter letter)
    {
        if (letter.CaseId is { } about)
        {
            feed.Ring(Topic.LettersChanged, about);
            feed.Ring(Topic.CasesChanged, about);
            feed.Ring(Topic.StepsChanged, about);
        }
        else
        {
            feed.Ring(Topic.LettersChanged);
        }
    }
}
