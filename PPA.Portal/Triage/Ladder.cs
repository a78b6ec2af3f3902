using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Live.Nodes;
using PPA.Portal.Office;

namespace PPA.Portal.Triage;

/// <summary>Climbs while nobody takes a case, and gives back what nobody answered. It asks the board's memory each second and the register only when something is due.</summary>
/// <remarks>It runs on the server's clock: a browser that sleeps cannot stop it.</remarks>
public sealed partial class Ladder(Board board, LadderWork work, OfficeDesk desk, NodeDuty duty, TimeProvider time, ILogger<Ladder> log) : BackgroundService
{
    private const int Batch = 100;
    private readonly PeriodicTimer _beat = new(TimeSpan.FromSeconds(1), time);

    /// <summary>Does what is due at this moment.</summary>
    /// <returns>How many cases it touched.</returns>
    public async Task<int> RoundAsync(CancellationToken ct = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var profile = desk.Now.Profile;
        var due = board.Now.Cards.Values.Where(card => IsDue(card, profile, now)).OrderBy(card => card.AlarmAt).ToList();
        var touched = 0;
        foreach (var cards in due.Chunk(Batch))
            touched += await work.DoAsync(cards.ToDictionary(c => c.Id), profile, now, ct);
        return touched;
    }

    public override void Dispose()
    {
        _beat.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => duty.EachBeatAsync(_beat, RoundOrNextAsync, LogFailed, stoppingToken);

    private async Task RoundOrNextAsync(CancellationToken ct)
    {
        try
        {
            await RoundAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody acted at the same moment; the next second sees what is true then.
        }
    }

    private static bool IsDue(Card card, Profile profile, DateTime now) =>
        (card.LadderRuns && LadderPlan.NextAt(profile, card.AlarmAt, card.Rung, card.AcknowledgedAt) <= now)
        || card.OfferedAt + CaseFile.OfferLasts <= now
        || card.Lowering?.IsOpen(now) == false;

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the ladder failed")]
    private partial void LogFailed(Exception fault);
}
