using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>
/// Says when more comes in at one desk than a person can hear one by one. It counts different things, each once: a case that
/// repeats its call, or that climbs from stage to stage, is one thing however often it sounds.
/// </summary>
public sealed class AlarmFlood
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private const int More = 6;
    private const int Calm = 3;

    private readonly Dictionary<(CaseId?, AlarmRule?), DateTime> _came = [];

    public bool IsOn { get; private set; }

    /// <summary>What stood already when the desk opened did not come in now.</summary>
    public void Begin(IEnumerable<AlarmCue> standing)
    {
        foreach (var cue in standing)
            _came[Key(cue)] = DateTime.MinValue;
    }

    /// <summary>Takes in what calls at this moment, whether it sounds or not.</summary>
    /// <param name="now">UTC.</param>
    public void Look(IReadOnlyList<AlarmCue> cues, DateTime now)
    {
        foreach (var cue in cues)
            _came.TryAdd(Key(cue), now);
        foreach (var ahead in _came.Where(pair => pair.Value > now).Select(pair => pair.Key).ToList())
            _came[ahead] = now;
        var recent = _came.Values.Count(at => at > now - Window);
        IsOn = IsOn ? recent >= Calm : recent > More;
        if (_came.Count <= recent + cues.Count)
            return;
        var here = cues.Select(Key).ToHashSet();
        foreach (var gone in _came.Where(pair => pair.Value <= now - Window && !here.Contains(pair.Key)).Select(pair => pair.Key).ToList())
            _came.Remove(gone);
    }

    private static (CaseId?, AlarmRule?) Key(AlarmCue cue) => (cue.Case, cue.Case is null ? cue.Rule : null);
}
