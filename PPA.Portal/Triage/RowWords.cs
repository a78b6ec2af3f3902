using System.Globalization;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using Profile = PPA.Portal.Office.Profile;

namespace PPA.Portal.Triage;

/// <summary>What a screen says around its cards.</summary>
internal static class RowWords
{
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(60);

    /// <summary>A moment for the browser's clocks.</summary>
    public static string? Iso(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static bool IsFresh(Card card, DateTime now) => now < card.RegisteredAt + FreshFor;

    /// <summary>What became of a card that left a lane. Who took it is named; who dragged it is not: "B-2026-0408 · Tinggi · diambil D.P. 10.42".</summary>
    /// <param name="before">As the lane had it.</param>
    public static string Gone(Card before, BoardSnapshot board, OfficerDirectory officers, OfficeTime time)
    {
        if (board.Card(before.Id) is not { } card)
            return $"{before.Number} · kasus diakhiri";
        if (card is { Holder: { } holder, TakenAt: { } at } && holder != before.Holder)
            return $"{card.Number} · {card.Risk.Label()} · diambil {officers.InitialsOf(holder)} {time.Clock(at)}";
        var held = card.Holder is null ? "" : $" · dipegang {officers.InitialsOf(card.Holder)}";
        return card.Risk == before.Risk ? $"{card.Number} · di luar saringan{held}" : $"{card.Number} pindah ke {card.Risk.Label()}{held}";
    }

    /// <summary>"Terakhir hari ini 10.42", "Terakhir kemarin 15.20", "Terakhir 19 Nov 08.15".</summary>
    public static string LastOne(DateTime at, DateTime now, OfficeTime time)
    {
        var days = time.DateAt(now).DayNumber - time.DateAt(at).DayNumber;
        return days switch
        {
            0 => $"Terakhir hari ini {time.Clock(at)}",
            1 => $"Terakhir kemarin {time.Clock(at)}",
            _ => $"Terakhir {time.Brief(at)}",
        };
    }

    /// <summary>Whom the ladder calls, or who has seen the call; null while it is quiet.</summary>
    public static string? Call(Card card, OfficerDirectory officers, Profile profile)
    {
        if (!card.LadderRuns || card.Rung == 0)
            return null;
        if (card.AcknowledgedBy is { } seen)
            return $"Dilihat {officers.InitialsOf(seen)}";
        var role = card.Rung <= profile.Ladder.Count ? profile.Ladder[card.Rung - 1].Role.Label().ToLower(CultureInfo.InvariantCulture) : "";
        return $"Eskalasi {card.Rung}: memanggil {role}";
    }

    /// <summary>The one next act for who is looking.</summary>
    public static NextAct Next(Card card, CurrentOfficer officer)
    {
        var me = officer.Card?.Id;
        if (card.OfferedTo is not null && card.OfferedTo == me)
            return NextAct.AnswerOffer;
        if (card.Holder is null)
            return officer.May(Permission.TakeCase) ? NextAct.Take : NextAct.None;
        if (card.Holder != me)
            return NextAct.None;
        return card.Waits ? NextAct.Respond : NextAct.Open;
    }
}
