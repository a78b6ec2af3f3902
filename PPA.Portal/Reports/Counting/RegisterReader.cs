using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Counting;

/// <summary>Reads the register once, in codes and days, for whoever counts. Nothing sealed is opened.</summary>
public sealed class RegisterReader(IDbContextFactory<PortalDb> dbs, OfficeDesk office, TimeProvider time)
{
    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Every file that came in, was open or ended, or in which something counted happened, between two days.</summary>
    /// <param name="after">The first day that is too late.</param>
    /// <param name="whole">False where cases and their people are enough.</param>
    public async Task<IReadOnlyList<FlatCase>> ReadAsync(DateOnly first, DateOnly after, bool whole, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (clock, now) = (office.Now.Time, Now);
        var span = new Span(clock.ToUtc(first.ToDateTime(TimeOnly.MinValue)), clock.ToUtc(after.ToDateTime(TimeOnly.MinValue)), first, after);
        var files = whole ? Touched(db, span) : Walked(db, span);
        var parts = new FlatParts();
        await parts.PeopleAsync(files, db, ct);
        if (whole)
            await parts.WorkAsync(files, db, span, clock, ct);
        var rows = new List<FlatCase>();
        var cases = files.Select(c => new
        {
            c.Id, c.Number, c.Kind, c.ReceivedAt, c.RegisteredAt, c.ClosedAt, c.Channel, c.Risk, c.Stage, c.DueAt, c.FirstResponseAt, c.TerminatedAs, c.Domestic, c.IncidentDate, c.Place,
            c.IncidentRegion, c.IdCardRegion, c.DomicileRegion, c.Forms,
        }).AsAsyncEnumerable();
        await foreach (var c in cases.WithCancellation(ct))
        {
            rows.Add(parts.Fill(new FlatCase
            {
                Id = c.Id, Number = c.Number, Kind = c.Kind, Received = clock.DateAt(c.ReceivedAt), Registered = clock.DateAt(c.RegisteredAt),
                Closed = c.ClosedAt is { } closed ? clock.DateAt(closed) : null, Channel = c.Channel, Risk = c.Risk, Stage = c.Stage, Response = OutcomeOf(c.DueAt, c.FirstResponseAt, now),
                Ending = c.TerminatedAs, Domestic = c.Domestic, Incident = c.IncidentDate, Place = c.Place,
                IncidentRegion = c.IncidentRegion, IdCardRegion = c.IdCardRegion, DomicileRegion = c.DomicileRegion, Forms = c.Forms,
            }));
        }
        rows.Sort((a, b) => string.CompareOrdinal(a.Number, b.Number));
        return rows;
    }

    /// <summary>What became of the first response.</summary>
    internal static ResponseOutcome OutcomeOf(DateTime due, DateTime? given, DateTime now) => given is { } at
        ? at <= due ? ResponseOutcome.OnTime : ResponseOutcome.Late
        : now <= due ? ResponseOutcome.Waiting : ResponseOutcome.Overdue;

    // A file that was merged into another is the same matter: it counts once, in that one.
    private static IQueryable<CaseFile> Files(PortalDb db) => db.Set<CaseFile>().AsNoTracking().Where(c => c.MergedInto == null);

    private static IQueryable<CaseFile> Walked(PortalDb db, Span span) => Files(db).Where(c => c.Kind == CaseKind.Case && (
        (c.ReceivedAt >= span.From && c.ReceivedAt < span.Until) || (c.RegisteredAt >= span.From && c.RegisteredAt < span.Until)
        || (c.ReceivedAt < span.Until && (c.ClosedAt == null || c.ClosedAt >= span.From))));

    private static IQueryable<CaseFile> Touched(PortalDb db, Span span) => Files(db).Where(c =>
        (c.ReceivedAt >= span.From && c.ReceivedAt < span.Until) || (c.RegisteredAt >= span.From && c.RegisteredAt < span.Until)
        || (c.ReceivedAt < span.Until && (c.ClosedAt == null || c.ClosedAt >= span.From))
        || c.Services.Any(s => s.VoidedAt == null && s.Date >= span.First && s.Date < span.After)
        || db.Set<ReferralMove>().Any(m => m.CaseId == c.Id && m.To == ReferralState.Sent && m.HappenedAt >= span.From && m.HappenedAt < span.Until)
        || (c.CommunityActivity != null && c.CommunityActivity.HeldAt >= span.From && c.CommunityActivity.HeldAt < span.Until)
        || db.Set<ProcedureRun>().Any(r => r.CaseId == c.Id && r.StartedAt >= span.From && r.StartedAt < span.Until));
}

/// <summary>Two days, and the same as moments (UTC).</summary>
internal sealed record Span(DateTime From, DateTime Until, DateOnly First, DateOnly After);
