using System.Collections.Concurrent;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>What lies on the data officer's desk: the form, the office, its people, the bell, the clock.</summary>
public sealed class SimfoniDesk(SimfoniForm form, OfficeDesk office, OfficerDirectory officers, LiveFeed feed, TimeProvider time)
{
    public SimfoniForm Form => form;

    public OfficeNow Office => office.Now;

    public OfficeTime Zone => office.Now.Time;

    public OfficerDirectory Officers => officers;

    public LiveFeed Feed => feed;

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;
}

/// <summary>How a case stands beside SIMFONI, as counted from one version of its file.</summary>
/// <param name="Entered">Version of the file that SIMFONI knows; null where it knows none.</param>
/// <param name="Unmatched">A number was recorded, but not what was typed with it.</param>
internal sealed record SimfoniState(int Version, int? Entered, string Profile, int Gaps, int Changes, bool Unmatched);

/// <summary>Remembers how each version of a file stood, so that a list reads only what has changed since. Numbers only.</summary>
public sealed class SimfoniMemory
{
    private readonly ConcurrentDictionary<CaseId, SimfoniState> _known = new();

    internal SimfoniState? Find(CaseId id, int version, int? entered, string profile) =>
        _known.TryGetValue(id, out var state) && (state.Version, state.Entered, state.Profile) == (version, entered, profile) ? state : null;

    internal void Keep(CaseId id, SimfoniState state) => _known[id] = state;

    /// <summary>As after a start of the server.</summary>
    internal void Forget() => _known.Clear();
}
