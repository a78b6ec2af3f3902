using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Wall;

/// <summary>A case on the wall: the end of its number, its clock, and whether somebody has it. Nothing that is about a person.</summary>
/// <param name="Tail">Last digits of the number, "0417".</param>
/// <param name="Clock">How the browser counts down.</param>
public sealed record WallCard(string Tail, string Icon, string Channel, DateTime DueAt, DateTime ReceivedAt, DateTime? RespondedAt, string Clock, bool Held);

/// <summary>A lane on the wall.</summary>
/// <param name="Others">Cards for which there is no room.</param>
public sealed record WallLane(RiskLevel Risk, int Count, DateTime? LongestWait, IReadOnlyList<WallCard> Cards, int Others);

/// <summary>All that a wall display is told; what is not here cannot be seen there.</summary>
/// <param name="Calls">Escalations that nobody has acknowledged.</param>
/// <param name="OldestCall">Minutes since the oldest of them.</param>
/// <param name="OnDuty">How many officers are on duty; a number, no names.</param>
public sealed record WallView(long Sequence, string Office, string Today, IReadOnlyList<WallLane> Lanes, int Calls, int OldestCall, int OnDuty)
{
    private const int Rows = 6;

    public static WallView Of(BoardSnapshot board, OfficeNow office, int onDuty, DateTime now)
    {
        var calls = board.Cards.Values.Where(c => c.LadderRuns && c.Rung > 0 && c.AcknowledgedAt is null).ToList();
        var oldest = calls.Min(c => c.RungAt) is { } since ? Math.Max(0, (int)(now - since).TotalMinutes) : 0;
        return new WallView(
            board.Sequence, office.Profile.Name, OfficeTime.DayAndDate(office.Time.DateAt(now)), [.. board.Lanes.Select(LaneOf)], calls.Count, oldest, onDuty);
    }

    private static WallLane LaneOf(Lane lane) => new(
        lane.Risk, lane.Cards.Length, lane.LongestWait, [.. lane.Cards.Take(Rows).Select(CardOf)], Math.Max(0, lane.Cards.Length - Rows));

    private static WallCard CardOf(Card card) => new(
        card.Number[(card.Number.LastIndexOf('-') + 1)..].ToString(CultureInfo.InvariantCulture), IconOf(card.Channel), card.Channel.Label(),
        card.DueAt, card.ReceivedAt, card.FirstResponseAt, CardWords.ClockKind(card), card.Holder is not null);

    private static string IconOf(Channel channel) => channel switch
    {
        Channel.Phone or Channel.Hotline => "telepon",
        Channel.WhatsApp or Channel.SmsCenter => "whatsapp",
        Channel.Letter or Channel.Email => "surat",
        Channel.WalkIn or Channel.Outreach => "orang",
        Channel.OnlineForm or Channel.Website or Channel.SocialMedia or Channel.Lapor => "layar",
        Channel.OtherParty or Channel.Referral or Channel.Transfer => "kasus",
    };
}
