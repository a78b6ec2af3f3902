using System.Collections.Concurrent;
using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Live.Nodes;

namespace PPA.Portal.Triage;

/// <summary>An officer who would like to have a case that another holds.</summary>
public sealed record HandOverAsk(OfficerId By, OfficerId Holder, DateTime At);

/// <summary>"Minta serah": asks that wait for the holder's word. In memory only; the trail says that somebody asked.</summary>
public sealed class HandOverAsks
{
    private const string Whisper = "minta-serah";
    private readonly ConcurrentDictionary<CaseId, HandOverAsk> _asks = new();
    private readonly LiveFeed _feed;
    private readonly Whispers _whispers;

    public HandOverAsks(LiveFeed feed, Whispers whispers)
    {
        (_feed, _whispers) = (feed, whispers);
        whispers.Hear(Whisper, Heard);
    }

    public void Put(CaseId id, HandOverAsk ask)
    {
        _asks[id] = ask;
        _whispers.Say(Whisper, string.Create(CultureInfo.InvariantCulture, $"{id.Value:N},{ask.By.Value:N},{ask.Holder.Value:N},{ask.At.Ticks}"));
    }

    public void Drop(CaseId id) => _asks.TryRemove(id, out _);

    /// <summary>The ask for this card, while its holder is the same, has offered it to nobody, and the ask is not too old.</summary>
    /// <param name="now">UTC.</param>
    public HandOverAsk? For(Card card, DateTime now) =>
        _asks.TryGetValue(card.Id, out var ask) && ask.Holder == card.Holder && card.OfferedTo is null && (now - ask.At).Duration() < CaseFile.OfferLasts ? ask : null;

    // The holder may sit in front of another node than the one who asks.
    private void Heard(string words)
    {
        if (words.Split(',') is not [var file, var by, var holder, var at])
            return;
        _asks[new CaseId(Guid.Parse(file))] = new HandOverAsk(new OfficerId(Guid.Parse(by)), new OfficerId(Guid.Parse(holder)), new DateTime(long.Parse(at, CultureInfo.InvariantCulture), DateTimeKind.Utc));
        _feed.Ring(Topic.BoardChanged);
    }

    /// <summary>Cases for which somebody asks this officer.</summary>
    public IReadOnlyList<CaseId> Of(OfficerId holder) => [.. _asks.Where(pair => pair.Value.Holder == holder).OrderBy(pair => pair.Value.At).Select(pair => pair.Key)];
}
