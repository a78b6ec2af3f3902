using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>A step on one window's screen: what its fields began with, what stands there now, and what is still missing.</summary>
public sealed class StepScreen
{
    private readonly Dictionary<string, List<int>> _lines = [];

    public StepScreen(StepSheet sheet, DraftView? drafts, bool correcting)
    {
        Sheet = sheet;
        Correcting = correcting;
        // One draft is gone on with; several say different things, and a person chooses before anything is written.
        var versions = drafts?.Clashing ?? [];
        if (versions.DistinctBy(v => v.Values.Without(EntryPlan.Heading)).Count() == 1)
            (Base, Seen, SavedAt, versions) = (versions[^1].Values, drafts!.Stamp, versions[^1].SavedAt, []);
        else
            Base = sheet.Base;
        Clashing = versions.Count > 1 ? versions : [];
        Live = Base;
        foreach (var field in sheet.Plan.Fields.Where(f => f.Kind == FieldKind.Rows))
            _lines[field.Id] = LinesOf(field, Base);
    }

    /// <summary>Names this window; a draft belongs to one.</summary>
    public Guid Window { get; } = Guid.NewGuid();

    public StepSheet Sheet { get; private set; }

    /// <summary>True while a finished step is being corrected.</summary>
    public bool Correcting { get; }

    /// <summary>What the fields began with; they are the page's own from then on.</summary>
    public StepValues Base { get; private set; }

    /// <summary>What was kept last.</summary>
    public StepValues Live { get; private set; }

    /// <summary>The last stamp of others that this window has answered.</summary>
    public int Seen { get; private set; }

    public DateTime? SavedAt { get; private set; }

    /// <summary>Versions of others that say something else.</summary>
    public IReadOnlyList<OtherDraft> Clashing { get; private set; }

    /// <summary>Initials of others who are writing in this step, while there is nothing to choose.</summary>
    public IReadOnlyList<string> AlsoHere { get; private set; } = [];

    /// <summary>Rises whenever the fields must be built anew.</summary>
    public int Edition { get; private set; }

    /// <summary>Rises with each entry that was added: its questions are empty again.</summary>
    public int EntryEdition { get; private set; }

    public IReadOnlyList<StepFault> Faults { get; set; } = [];

    /// <summary>What the server keeps of this window and of others.</summary>
    public void Heard(DraftView drafts)
    {
        if (drafts.Values is { } mine)
            (Live, SavedAt) = (mine, drafts.SavedAt);
        // Who has written nothing here has nothing to compare yet; nobody takes the form out of their hands.
        var others = drafts.Clashing;
        Clashing = drafts.Values is not null || Clashing.Count > 1 ? others : [];
        AlsoHere = Clashing.Count > 0 ? [] : [.. others.Select(d => d.Officer).Distinct()];
        Stamp = drafts.Stamp;
    }

    private int Stamp { get; set; }

    /// <summary>The case moved: a letter was signed, a risk judged, an entry added. What is typed stays as it is.</summary>
    public void Freshen(StepSheet sheet) => Sheet = sheet;

    /// <summary>A choice shows or hides other fields at once.</summary>
    public void Say(string field, string? value) => Live = Live.With(field, value);

    /// <summary>A person chose among the versions, field by field.</summary>
    public void Choose(StepValues chosen, int stamp)
    {
        (Base, Live, Seen, Clashing) = (chosen, chosen, Math.Max(stamp, Stamp), []);
        Edition++;
        foreach (var field in Sheet.Plan.Fields.Where(f => f.Kind == FieldKind.Rows))
            _lines[field.Id] = LinesOf(field, Base);
    }

    /// <summary>The words of an entry became an entry.</summary>
    public void ClearEntry()
    {
        (Base, Live) = (Base.Without(EntryPlan.Heading), Live.Without(EntryPlan.Heading));
        EntryEdition++;
    }

    /// <summary>What stands behind the name of a question that may stay open; null where it must be answered.</summary>
    public string? MarkOf(StepField field) => field.Required ? null : IsRegion(field) ? "sedikitnya satu wilayah" : "boleh dikosongkan";

    public bool Asks(StepField field) => field.When?.Holds(Sheet.Facts.With(Live)) != false;

    public string? FaultAt(string at) => Faults.FirstOrDefault(f => f.Field == at)?.Sentence;

    public IReadOnlyList<int> Lines(StepField field) => _lines[field.Id];

    public void AddLine(StepField field) => _lines[field.Id].Add(_lines[field.Id].DefaultIfEmpty(-1).Max() + 1);

    public void DropLine(StepField field, int line)
    {
        _lines[field.Id].Remove(line);
        foreach (var column in field.Columns)
            Live = Live.With($"{field.Id}.{line}.{column.Id}", null);
    }

    /// <summary>What must be there before the step can be finished: sentence, whether it is, and the field it is about.</summary>
    public IReadOnlyList<(string Sentence, bool Holds, string? Field)> Needs
    {
        get
        {
            var facts = Sheet.Facts.With(Live);
            var fields = Sheet.Plan.Fields.Where(f => Asks(f) && (f.Required || f.AtLeast > 0))
                .Select(f => (f.Label, !StepCheck.FieldFaults(f, facts, Live).Any(), (string?)f.Id));
            var entries = Sheet.Plan.Entries is { AtLeast: > 0 } plan ? [(plan.Title, Sheet.Entries.Count >= plan.AtLeast, (string?)"entri")] : Array.Empty<(string, bool, string?)>();
            return [.. fields, .. RegionNeed, .. entries, .. Sheet.Plan.Gates.Where(g => g.Law is null && !g.Holds.Holds(facts)).Select(g => (g.Sentence, false, (string?)null))];
        }
    }

    /// <summary>Authority rests on a region; one of the three is enough.</summary>
    private IEnumerable<(string Sentence, bool Holds, string? Field)> RegionNeed =>
        Sheet.Plan.Fields.FirstOrDefault(f => IsRegion(f) && Asks(f)) is { } first
            ? [("Sedikitnya satu wilayah", Sheet.Plan.Fields.Any(f => IsRegion(f) && Live[f.Id] is not null), first.Id)] : [];

    private bool IsRegion(StepField field) => field is { Kind: FieldKind.Region, Required: false, Bind: not null } && Sheet.Plan.Fields.Any(f => f.Bind == "kewenangan" && Asks(f));

    /// <summary>The hard stops that hold now: what the law forbids, and what can be done instead.</summary>
    public IReadOnlyList<Gate> Stops => [.. Sheet.Plan.Gates.Where(g => g.Law is not null && !g.Holds.Holds(Sheet.Facts.With(Live)))];

    private static List<int> LinesOf(StepField field, StepValues values) =>
        values.Rows(field.Id).Select(r => r.Line).ToList() is { Count: > 0 } lines ? lines : field.Required || field.AtLeast > 0 ? [0] : [];
}
