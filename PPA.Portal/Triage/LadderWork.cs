using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Triage;

/// <summary>What the ladder writes into the register, in the name of the system.</summary>
public sealed class LadderWork(IDbContextFactory<PortalDb> dbs, LiveFeed feed, ServerClock clock)
{
    /// <summary>Climbs, and gives back lapsed offers and requests, for cases that looked due; each file is judged again by what the register says.</summary>
    /// <returns>How many files changed.</returns>
    public async Task<int> DoAsync(Dictionary<CaseId, Card> cards, Profile profile, DateTime now, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = cards.Keys.ToList();
        var changed = new List<CaseId>();
        foreach (var file in await db.Set<CaseFile>().Include(c => c.Lowerings).Where(c => ids.Contains(c.Id)).ToListAsync(ct))
        {
            var entries = Entries(file, cards[file.Id], profile, now).ToList();
            entries.ForEach(db.Journal);
            if (entries.Count > 0)
                changed.Add(file.Id);
        }
        await db.SaveChangesAsync(ct);
        changed.ForEach(id => feed.Ring(Topic.CasesChanged, id));
        return changed.Count;
    }

    private IEnumerable<AuditEntry> Entries(CaseFile file, Card card, Profile profile, DateTime now)
    {
        while (file.LadderRuns && LadderPlan.NextAt(profile, card.AlarmAt, file.Rung, clock.Happened(file.AcknowledgedAt)) <= now)
        {
            var rung = profile.Ladder[file.Rung];
            file.Climb(file.Rung + 1, rung.Role, now);
            yield return Entry("eskalasi", file, $"anak-tangga:{file.Rung} peran:{rung.Role.Code()}", now);
        }
        if (file.LapseOffer(now))
            yield return Entry("serah-gugur", file, null, now);
        if (file.LapseLowerings(now))
            yield return Entry("minta-turun-gugur", file, null, now);
    }

    private static AuditEntry Entry(string action, CaseFile file, string? detail, DateTime now) =>
        new(action, "sistem", null, file.Id, null, detail, now);
}
