using System.Globalization;

namespace PPA.Portal.Domain;

/// <summary>A counted fact that was changed, with the codes before and after.</summary>
public sealed class FactChange : CaseRecord
{
    private FactChange() { }

    internal FactChange(CaseId caseId, string field, IReadOnlyList<string> before, IReadOnlyList<string> after, OfficerId by, DateTime now) : base(caseId, by, now) =>
        (Field, Before, After) = (field, before, after);

    /// <summary>Code of the fact: bentuk, tempat, wilayah-kejadian, tanggal-kejadian, kdrt, bahaya, hubungan.</summary>
    public string Field { get; private set; } = "";

    public IReadOnlyList<string> Before { get; private set; } = [];
    public IReadOnlyList<string> After { get; private set; } = [];
}

/// <summary>The story as it was before somebody wrote it again.</summary>
public sealed class StoryRevision : CaseRecord
{
    private StoryRevision() { }

    internal StoryRevision(CaseId caseId, CaseStory before, string reason, OfficerId by, DateTime now) : base(caseId, by, now) =>
        (Before, Reason) = (before, reason);

    /// <summary>Encrypted at rest.</summary>
    public CaseStory Before { get; private set; } = CaseStory.Empty;

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";
}

/// <summary>What happened, corrected as more becomes known; later reports see both values.</summary>
public sealed partial class CaseFile
{
    private readonly List<FactChange> _factChanges = [];
    private readonly List<StoryRevision> _storyRevisions = [];

    public IReadOnlyList<FactChange> FactChanges => _factChanges;
    public IReadOnlyList<StoryRevision> StoryRevisions => _storyRevisions;

    /// <summary>The counted facts as they stand; change one with <c>with</c> and hand it to <see cref="SetIncident"/>.</summary>
    public IncidentFacts Incident => new(IncidentDate, Place, IncidentRegion, Forms, Domestic, Dangers);

    /// <summary>Sets the forms of violence. Load Prompts and Agenda, since the duty to tell the police may follow.</summary>
    public void SetForms(IReadOnlyList<string> forms, OfficerId by, DateTime now)
    {
        MustBeOpen();
        IReadOnlyList<string> fresh = [.. forms.Distinct()];
        if (!Changed("bentuk", Forms, fresh, by, now))
            return;
        Forms = fresh;
        FollowSexualViolence(now);
    }

    /// <summary>Sets what happened, where and when. Load People where the day or the region changes, Prompts and Agenda where forms change.</summary>
    /// <param name="lifeThreat">True where a danger that is named now threatens life by itself; it is never unsaid by this verb.</param>
    public void SetIncident(IncidentFacts facts, OfficerId by, DateTime now, bool lifeThreat = false)
    {
        MustBeOpen();
        if (facts.Date is { } day)
            Stated.NotAhead(day, now, "kejadian.tanggal");
        if (Changed("tanggal-kejadian", One(Day(IncidentDate)), One(Day(facts.Date)), by, now))
            MoveDay(facts.Date);
        if (Changed("tempat", One(Place), One(facts.Place), by, now))
            Place = facts.Place;
        if (Changed("kdrt", [Domestic.ToString()], [facts.Domestic.ToString()], by, now))
            Domestic = facts.Domestic;
        if (Changed("bahaya", Dangers, facts.Dangers ?? [], by, now))
            Dangers = [.. facts.Dangers ?? []];
        MoveIncident(facts.Region, by, now);
        LifeThreat |= lifeThreat;
        SetForms(facts.Forms ?? [], by, now);
    }

    /// <summary>Writes the story again; the words before stay in the file.</summary>
    public void RetellStory(CaseStory story, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        Stated.Need(story.Chronology, "Tulis cerita singkat kejadiannya.", "kejadian.kronologi");
        if (story == Story)
            return;
        Keep(_storyRevisions, new StoryRevision(Id, Story, Stated.Need(reason, "Tulis mengapa cerita ini diubah.", "alasan"), by, now));
        Story = story;
    }

    private void MoveDay(DateOnly? day)
    {
        MustHavePeople();
        IncidentDate = day;
        KeepAges();
    }

    private void MoveIncident(string? region, OfficerId by, DateTime now)
    {
        if (!Changed("wilayah-kejadian", One(IncidentRegion), One(region), by, now))
            return;
        IncidentRegion = region;
        if (region is null)
            MustHavePeople();
        Face = region is null ? CaseFace.Of(_people, null) : Face with { Region = region };
    }

    private bool Changed(string field, IReadOnlyList<string> before, IReadOnlyList<string> after, OfficerId by, DateTime now)
    {
        if (before.SequenceEqual(after))
            return false;
        Keep(_factChanges, new FactChange(Id, field, [.. before], [.. after], by, now));
        return true;
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> One(string? code) => code is null ? [] : [code];
}
