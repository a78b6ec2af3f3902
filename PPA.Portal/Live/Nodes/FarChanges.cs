using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Live.Nodes;

/// <summary>Brings here what another node changed: memories are read again, then the bell rings for the screens.</summary>
public sealed class FarChanges(LiveFeed feed, IEnumerable<FarMemory> memories)
{
    private static readonly Topic[] Steps = [Topic.CasesChanged, Topic.StepsChanged];
    private static readonly Topic[] Letters = [Topic.LettersChanged, Topic.CasesChanged];

    // What is not named here rings for its case; the trail and the search index ring for nobody.
    private static readonly Dictionary<string, Topic[]> Topics = new()
    {
        ["AuditEntry"] = [],
        ["SearchToken"] = [],
        ["ProcedureRun"] = Steps,
        ["RunStep"] = Steps,
        ["StepEntry"] = Steps,
        ["StepRevision"] = Steps,
        ["RequirementMark"] = Steps,
        ["StepDraft"] = [Topic.DraftsChanged],
        ["Letter"] = Letters,
        ["LetterMove"] = Letters,
        ["LetterRemark"] = Letters,
        ["LetterMark"] = Letters,
        ["Consent"] = Letters,
        ["Delegation"] = [Topic.LettersChanged],
        ["Officer"] = [Topic.OfficersChanged],
        ["WallDevice"] = [Topic.WallsChanged],
        ["DutyShift"] = [Topic.DutyChanged],
        ["OfficeSetting"] = [Topic.OfficeChanged],
    };

    private static readonly Topic[] OfCase = [Topic.CasesChanged];
    private readonly IReadOnlyList<FarMemory> _memories = [.. memories];

    /// <summary>Takes in one notice.</summary>
    public async Task TakeInAsync(ChangeNotice notice, CancellationToken ct)
    {
        if (notice.Changes is not { } changes)
        {
            await TakeInEverythingAsync(ct);
            return;
        }
        var kinds = changes.Select(change => change.Kind).ToHashSet();
        foreach (var memory in _memories.Where(memory => memory.Kinds.Any(kinds.Contains)))
            await memory.ReadAsync(ct);
        foreach (var (topic, about) in changes.SelectMany(RingsOf).Distinct())
            Ring(topic, about);
    }

    /// <summary>After a silence in which notices may have been lost: all memories, all screens.</summary>
    public async Task TakeInEverythingAsync(CancellationToken ct)
    {
        foreach (var memory in _memories)
            await memory.ReadAsync(ct);
        foreach (var topic in Enum.GetValues<Topic>())
            feed.Ring(topic);
    }

    private static IEnumerable<(Topic Topic, CaseId? About)> RingsOf(Change change)
    {
        if (change.Kind.StartsWith('!'))
            return [];
        var topics = Topics.GetValueOrDefault(change.Kind, change.About is null ? [] : OfCase);
        return topics.Where(topic => change.About is not null || topic is not (Topic.CasesChanged or Topic.StepsChanged)).Select(topic => (topic, change.About));
    }

    private void Ring(Topic topic, CaseId? about)
    {
        if (about is { } id)
            feed.Ring(topic, id);
        else
            feed.Ring(topic);
    }
}
