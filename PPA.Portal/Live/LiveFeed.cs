using System.Collections.Immutable;
using PPA.Portal.Domain;

namespace PPA.Portal.Live;

/// <summary>What may have changed.</summary>
public enum Topic
{
    CasesChanged,
    BoardChanged,
    OfficersChanged,
    PresenceChanged,
    WallsChanged,
    OfficeChanged,
    DutyChanged,
    StepsChanged,
    DraftsChanged,
    LettersChanged,
    HouseChanged,
    ClockSetBack,
}

/// <summary>The bell of the office. A ring says that something changed, never what it holds.</summary>
public sealed partial class LiveFeed(ILogger<LiveFeed> log)
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<Topic, ImmutableList<Listener>> _listeners = ImmutableDictionary<Topic, ImmutableList<Listener>>.Empty;

    /// <summary>Rings for one case.</summary>
    public void Ring(Topic topic, CaseId about) => Call(topic, about);

    /// <summary>Rings for everything of a topic.</summary>
    public void Ring(Topic topic) => Call(topic, null);

    /// <summary>Listens until the result is disposed. The action must be quick and hand its work on.</summary>
    public IDisposable Listen(Topic topic, Action heard) => Listen(topic, _ => heard());

    /// <summary>Listens with the case that rang, or null when anything may have changed.</summary>
    public IDisposable Listen(Topic topic, Action<CaseId?> heard)
    {
        var listener = new Listener(this, topic, heard);
        lock (_gate)
            _listeners = _listeners.SetItem(topic, _listeners.GetValueOrDefault(topic, []).Add(listener));
        return listener;
    }

    private void Call(Topic topic, CaseId? about)
    {
        foreach (var listener in _listeners.GetValueOrDefault(topic, []))
        {
            try
            {
                listener.Heard(about);
            }
#pragma warning disable CA1031 // One deaf listener must not silence the bell for the others.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogDeaf(fault, topic);
            }
        }
    }

    private void Leave(Listener listener)
    {
        lock (_gate)
            _listeners = _listeners.SetItem(listener.Topic, _listeners.GetValueOrDefault(listener.Topic, []).Remove(listener));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener of {Topic} failed")]
    private partial void LogDeaf(Exception fault, Topic topic);

    private sealed class Listener(LiveFeed feed, Topic topic, Action<CaseId?> heard) : IDisposable
    {
        public Topic Topic => topic;

        public void Heard(CaseId? about) => heard(about);

        public void Dispose() => feed.Leave(this);
    }
}
