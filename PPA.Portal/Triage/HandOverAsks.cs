using System.Collections.Concurrent;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>An officer who would like to have a case that another holds.</summary>
public sealed record HandOverAsk(OfficerId By, OfficerId Holder, DateTime At);

/// <summary>"Minta serah": asks that wait for the holder's word. In memory only; the trail says that somebody asked.</summary>
public sealed class HandOverAsks
{
    private readonly ConcurrentDictionary<CaseId, HandOverAsk> _asks = new();

    public void Put(CaseId id, HandOverAsk ask) => _asks[id] = ask;

    public void Drop(CaseId id) => _asks.TryRemove(id, out _);

    /// <summary>The ask for this card, while its holder is the same, has offered it to nobody, and the ask is not too old.</summary>
    /// <param name="now">UTC.</param>
    public HandOverAsk? For(Card card, DateTime now) =>
        _asks.TryGetValue(card.Id, out var ask) && ask.Holder == card.Holder && card.OfferedTo is null && now < ask.At + CaseFile.OfferLasts ? ask : null;

    /// <summary>Cases for which somebody asks this officer.</summary>
    public IReadOnlyList<CaseId> Of(OfficerId holder) => [.. _asks.Where(pair => pair.Value.Holder == holder).OrderBy(pair => pair.Value.At).Select(pair => pair.Key)];
}
