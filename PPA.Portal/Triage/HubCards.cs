using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>A card as other clients get it; names and words as in the API.</summary>
public sealed record HubCard
{
    public required string Id { get; init; }
    public required string Nomor { get; init; }
    public required string Kanal { get; init; }
    public required string Risiko { get; init; }
    public required string? Inisial { get; init; }
    public required string JenisKelamin { get; init; }
    public required int? Usia { get; init; }
    public required string? Wilayah { get; init; }
    public required string? Kecamatan { get; init; }
    public required string Bentuk { get; init; }
    public required IReadOnlyList<string> Tanda { get; init; }

    /// <summary>Initials; null while nobody holds it.</summary>
    public required string? Pemegang { get; init; }

    public required string? DitawarkanKe { get; init; }
    public required DateTime Diterima { get; init; }
    public required DateTime Tenggat { get; init; }
    public required DateTime? ResponsPertama { get; init; }

    /// <summary>Rung of the ladder; 0 for none.</summary>
    public required int AnakTangga { get; init; }

    public required string? DilihatOleh { get; init; }
    public required int Versi { get; init; }

    internal static HubCard Of(Card card, OfficerDirectory officers) => new()
    {
        Id = card.Id.ToString(),
        Nomor = card.Number,
        Kanal = card.Channel.Code(),
        Risiko = card.Risk.Code(),
        Inisial = card.Initials,
        JenisKelamin = card.Sex.Code(),
        Usia = card.Age,
        Wilayah = card.Region,
        Kecamatan = card.RegionLabel,
        Bentuk = card.Forms,
        Tanda = card.Flags,
        Pemegang = officers.Find(card.Holder)?.Initials,
        DitawarkanKe = officers.Find(card.OfferedTo)?.Initials,
        Diterima = card.ReceivedAt,
        Tenggat = card.DueAt,
        ResponsPertama = card.FirstResponseAt,
        AnakTangga = card.LadderRuns ? card.Rung : 0,
        DilihatOleh = card.LadderRuns ? officers.Find(card.AcknowledgedBy)?.Initials : null,
        Versi = card.Version,
    };
}

/// <summary>Message `papan`: the whole board.</summary>
public sealed record HubBoard(long Urut, DateTime? Dibaca, IReadOnlyList<HubCard> Kartu);

/// <summary>Message `kartu`: what changed since the message before, whichever of the two that was.</summary>
/// <param name="Hilang">Ids of cards that have left the board.</param>
public sealed record HubChanges(long Urut, IReadOnlyList<HubCard> Kartu, IReadOnlyList<string> Hilang)
{
    internal static HubChanges Between(BoardSnapshot before, BoardSnapshot now, OfficerDirectory officers) => new(
        now.Sequence,
        [.. now.Cards.Values.Where(card => !ReferenceEquals(before.Card(card.Id), card)).Select(card => HubCard.Of(card, officers))],
        [.. before.Cards.Keys.Where(id => !now.Cards.ContainsKey(id)).Select(id => id.ToString())]);
}
