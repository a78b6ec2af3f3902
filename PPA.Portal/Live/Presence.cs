using System.Collections.Immutable;
using PPA.Portal.Domain;

namespace PPA.Portal.Live;

/// <summary>Who is looking at which file at this moment.</summary>
public sealed class Presence(LiveFeed feed)
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<CaseId, ImmutableList<OfficerId>> _here = ImmutableDictionary<CaseId, ImmutableList<OfficerId>>.Empty;

    /// <summary>Officers on the file, each once, in the order in which they came.</summary>
    public IReadOnlyList<OfficerId> At(CaseId file) => [.. _here.GetValueOrDefault(file, []).Distinct()];

    /// <summary>Says that an officer opened the file; disposing says that they left.</summary>
    public IDisposable Enter(CaseId file, OfficerId officer)
    {
        lock (_gate)
            _here = _here.SetItem(file, _here.GetValueOrDefault(file, []).Add(officer));
        feed.Ring(Topic.PresenceChanged, file);
        return new Visit(this, file, officer);
    }

    private void Leave(CaseId file, OfficerId officer)
    {
        lock (_gate)
        {
            var left = _here.GetValueOrDefault(file, []).Remove(officer);
            _here = left.IsEmpty ? _here.Remove(file) : _here.SetItem(file, left);
        }
        feed.Ring(Topic.PresenceChanged, file);
    }

    private sealed class Visit(Presence presence, CaseId file, OfficerId officer) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (_left)
                return;
            _left = true;
            presence.Leave(file, officer);
        }
    }
}
