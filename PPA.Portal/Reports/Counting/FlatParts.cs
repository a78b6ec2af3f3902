using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Counting;

/// <summary>The parts of many files, one query for each kind of part.</summary>
internal sealed class FlatParts
{
    private readonly Dictionary<CaseId, List<FlatPerson>> _people = [];
    private readonly Dictionary<CaseId, List<(FlatPerson Person, string? Relation)>> _reported = [];
    private readonly Dictionary<CaseId, List<FlatPair>> _pairs = [];
    private readonly Dictionary<CaseId, List<FlatService>> _services = [];
    private readonly Dictionary<CaseId, List<FlatReferral>> _referrals = [];
    private readonly Dictionary<CaseId, List<FlatSteps>> _steps = [];
    private readonly Dictionary<CaseId, List<FlatAudience>> _audience = [];
    private readonly Dictionary<CaseId, (string Part, DateOnly? Held)> _kinds = [];

    /// <summary>Victims, clients and reported parties.</summary>
    public async Task PeopleAsync(IQueryable<CaseFile> files, PortalDb db, CancellationToken ct)
    {
        var people = from p in db.Set<Person>().AsNoTracking()
                     join c in files on p.CaseId equals c.Id
                     where p.Role == PersonRole.Victim || p.Role == PersonRole.Client || p.Role == PersonRole.ReportedParty
                     orderby p.CaseId, p.Order
                     select new { p.CaseId, p.Id, p.Role, p.Sex, p.Age, p.AgeThen, p.Region, p.Education, p.Occupation, p.Relation };
        await foreach (var p in people.AsAsyncEnumerable().WithCancellation(ct))
        {
            var flat = new FlatPerson(p.Id, p.Sex, p.Age, p.AgeThen, p.Region, p.Education, p.Occupation);
            if (p.Role == PersonRole.ReportedParty)
                Add(_reported, p.CaseId, (flat, p.Relation));
            else
                Add(_people, p.CaseId, flat);
        }
    }

    /// <summary>Relations, services, referrals, steps, and what other kinds add.</summary>
    public async Task WorkAsync(IQueryable<CaseFile> files, PortalDb db, Span span, OfficeTime clock, CancellationToken ct)
    {
        var pairs = from r in db.Set<PersonRelation>().AsNoTracking() join c in files on r.CaseId equals c.Id orderby r.Id select new { r.CaseId, r.Victim, r.Reported, r.Relation };
        await foreach (var r in pairs.AsAsyncEnumerable().WithCancellation(ct))
            Add(_pairs, r.CaseId, new FlatPair(r.Victim, r.Reported, r.Relation));

        var services = from s in db.Set<ServiceGiven>().AsNoTracking() join c in files on s.CaseId equals c.Id where s.VoidedAt == null && s.Date >= span.First && s.Date < span.After orderby s.Id select new { s.CaseId, s.Kind, s.Provider, s.Date, s.Person };
        await foreach (var s in services.AsAsyncEnumerable().WithCancellation(ct))
            Add(_services, s.CaseId, new FlatService(s.Kind, s.Provider, s.Date, s.Person));

        var referrals = from m in db.Set<ReferralMove>().AsNoTracking()
                        join r in db.Set<Referral>().AsNoTracking() on m.ReferralId equals r.Id
                        join c in files on r.CaseId equals c.Id
                        where m.To == ReferralState.Sent && m.HappenedAt >= span.From && m.HappenedAt < span.Until
                        orderby r.Id
                        select new { r.CaseId, r.Kind, r.State, r.Institution, m.HappenedAt, r.Person };
        await foreach (var r in referrals.AsAsyncEnumerable().WithCancellation(ct))
            Add(_referrals, r.CaseId, new FlatReferral(r.Kind, r.State, r.Institution, clock.DateAt(r.HappenedAt), r.Person));
        await StepsAsync(files, db, span, clock, ct);
        await KindsAsync(files, db, clock, ct);
    }

    /// <summary>The file with its parts.</summary>
    public FlatCase Fill(FlatCase file)
    {
        var people = Of(_people, file.Id);
        var kind = _kinds.GetValueOrDefault(file.Id);
        var reported = Of(_reported, file.Id);
        return file with
        {
            People = people, Reported = [.. reported.Select(r => r.Person)], Pairs = Pairs(people, reported, Of(_pairs, file.Id)), Services = Of(_services, file.Id),
            Referrals = Of(_referrals, file.Id), Steps = Of(_steps, file.Id), Audience = Of(_audience, file.Id), Part = kind.Part, Held = kind.Held,
        };
    }

    // A reported party of whom no relation was written is paired with the first victim: every one of them stands in at least one pair.
    internal static IReadOnlyList<FlatPair> Pairs(IReadOnlyList<FlatPerson> victims, IReadOnlyList<(FlatPerson Person, string? Relation)> reported, IReadOnlyList<FlatPair> written) =>
        victims.Count == 0 || reported.Count == 0
            ? written
            : [.. written, .. reported.Where(r => written.All(w => w.Reported != r.Person.Id)).Select(r => new FlatPair(victims[0].Id, r.Person.Id, r.Relation))];

    private async Task StepsAsync(IQueryable<CaseFile> files, PortalDb db, Span span, OfficeTime clock, CancellationToken ct)
    {
        var steps = from r in db.Set<ProcedureRun>().AsNoTracking()
                    join c in files on r.CaseId equals c.Id
                    join s in db.Set<RunStep>().AsNoTracking() on r.Id equals s.RunId
                    where r.StartedAt >= span.From && r.StartedAt < span.Until
                    group s by new { r.CaseId, RunId = r.Id, r.Procedure, r.StartedAt, s.State } into g
                    select new { g.Key.CaseId, g.Key.RunId, g.Key.Procedure, g.Key.StartedAt, g.Key.State, Count = g.Count() };
        foreach (var s in (await steps.ToListAsync(ct)).OrderBy(s => s.RunId).ThenBy(s => s.State))
            Add(_steps, s.CaseId, new FlatSteps(s.Procedure, s.State, clock.DateAt(s.StartedAt), s.Count));
    }

    private async Task KindsAsync(IQueryable<CaseFile> files, PortalDb db, OfficeTime clock, CancellationToken ct)
    {
        foreach (var f in await files.Where(c => c.FamilyClient != null).Select(c => new { c.Id, c.FamilyClient!.Origin }).ToListAsync(ct))
            _kinds[f.Id] = (f.Origin, null);
        foreach (var f in await files.Where(c => c.ServiceComplaint != null).Select(c => new { c.Id, c.ServiceComplaint!.Door }).ToListAsync(ct))
            _kinds[f.Id] = (f.Door, null);
        foreach (var f in await files.Where(c => c.CommunityActivity != null).Select(c => new { c.Id, c.CommunityActivity!.Disposition, c.CommunityActivity.HeldAt }).ToListAsync(ct))
            _kinds[f.Id] = (f.Disposition.Code(), f.HeldAt is { } at ? clock.DateAt(at) : null);
        var audience = from a in db.Set<ActivityAudience>().AsNoTracking()
                       join k in db.Set<CommunityActivity>().AsNoTracking() on a.ActivityId equals k.Id
                       join c in files on k.CaseId equals c.Id
                       orderby a.AgeGroup, a.Sex
                       select new { k.CaseId, a.Sex, a.AgeGroup, a.Count };
        foreach (var a in await audience.ToListAsync(ct))
            Add(_audience, a.CaseId, new FlatAudience(a.Sex, a.AgeGroup, a.Count));
    }

    private static void Add<T>(Dictionary<CaseId, List<T>> parts, CaseId file, T part)
    {
        if (!parts.TryGetValue(file, out var list))
            parts[file] = list = [];
        list.Add(part);
    }

    private static List<T> Of<T>(Dictionary<CaseId, List<T>> parts, CaseId file) => parts.TryGetValue(file, out var list) ? list : [];
}
