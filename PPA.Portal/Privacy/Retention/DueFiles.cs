using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy.Retention;

/// <summary>Finds closed files and what stands in the way of destroying them: one question, nothing sealed opened.</summary>
internal static class DueFiles
{
    private const int Grown = 18;
    private static readonly string[] Courts = ["kepolisian", "kejaksaan", "pengadilan"];
    private static readonly string[] LawServices = ["bantuan-hukum", "penegakan-hukum"];

    /// <summary>Files that ended before a moment, and those whose erasure was granted.</summary>
    /// <param name="endedBefore">UTC.</param>
    public static async Task<IReadOnlyList<Candidate>> ReadAsync(PortalDb db, OfficeTime clock, DateTime endedBefore, CancellationToken ct)
    {
        var rows = await Rows(db, endedBefore).ToListAsync(ct);
        return [.. rows.Where(r => r.ClosedAt != null).Select(r => Of(r, clock)), .. rows.Where(r => r.ErasedAt is not null).Select(r => Of(r, clock, r.ErasedAt!.Value))];
    }

    private static IQueryable<Row> Rows(PortalDb db, DateTime endedBefore) =>
        from c in db.Set<CaseFile>().AsNoTracking()
        let erased = db.Set<PrivacyRequest>().Where(r => r.CaseNumber == c.Number && r.Ask == PrivacyAsk.Erasure && r.DecidedAt != null && r.Ground == null).Max(r => r.DecidedAt)
        where c.DestroyedOn == null && ((c.Stage == CaseStage.Closed && c.ClosedAt < endedBefore) || erased != null)
        select new Row
        {
            Id = c.Id, Number = c.Number, Kind = c.Kind, Stage = c.Stage, ClosedAt = c.Stage == CaseStage.Closed ? c.ClosedAt : null, RegisteredAt = c.RegisteredAt, Incident = c.IncidentDate, ErasedAt = erased,
            CorrectedAt = c.PersonRevisions.Max(r => (DateTime?)r.At),
            Victims = c.People.Where(p => p.Role == PersonRole.Victim).Select(p => new Victim(p.Age, p.AgeThen)).ToList(),
            Law = c.PoliceReports.Any(r => r.VoidedAt == null) || c.Services.Any(s => s.VoidedAt == null && LawServices.Contains(s.Kind))
                || c.Referrals.Any(r => Courts.Contains(r.Institution) && r.State != ReferralState.Draft && r.State != ReferralState.Withdrawn)
                || (c.PoliceReportDueAt != null && c.PoliceReportedAt == null && c.PoliceExcusedAt == null),
            Asked = db.Set<PrivacyRequest>().Any(r => r.CaseNumber == c.Number && r.DecidedAt == null),
            Tied = db.Set<CaseFile>().Any(o => o.Stage != CaseStage.Closed && (o.EarlierCase == c.Id || o.MergedInto == c.Id || c.EarlierCase == o.Id || c.MergedInto == o.Id
                || o.Links.Any(l => l.VoidedAt == null && l.Other == c.Id) || c.Links.Any(l => l.VoidedAt == null && l.Other == o.Id))),
            Sheltered = c.Stays.Any(s => s.OutAt == null),
            Written = db.Set<Letter>().Any(l => l.CaseId == c.Id && (l.Stage == LetterStage.Submitted || l.Stage == LetterStage.Approved)),
        };

    private static Candidate Of(Row row, OfficeTime clock)
    {
        var kind = KindOf(row);
        var closed = clock.DateAt(row.ClosedAt!.Value);
        return new(kind, row.Id.Value, row.Number, Href(row), closed, Against(row)) { Grown = kind == RetentionKind.ChildCase ? GrownOn(row, clock) : null };
    }

    private static Candidate Of(Row row, OfficeTime clock, DateTime erasedAt) =>
        new(RetentionKind.Erasure, row.Id.Value, row.Number, Href(row), clock.DateAt(erasedAt), Against(row));

    private static string Href(Row row) => row.Kind == CaseKind.Case ? $"/kasus/{row.Number}" : $"/berkas/{row.Number}";

    private static RetentionKind KindOf(Row row) => row.Kind switch
    {
        CaseKind.Case => row.Victims.All(v => (v.AgeThen ?? v.Age) >= Grown) ? RetentionKind.AdultCase : RetentionKind.ChildCase,
        CaseKind.FamilyClient => RetentionKind.FamilyClient,
        CaseKind.Activity => RetentionKind.Activity,
        CaseKind.ServiceComplaint => RetentionKind.ServiceComplaint,
    };

    /// <summary>The day on which the youngest victim is 18 at the latest, from the ages on file: their birth dates stay sealed. Who has no age counts as new-born.</summary>
    private static DateOnly GrownOn(Row row, OfficeTime clock)
    {
        var stated = clock.DateAt(row.CorrectedAt is { } at && at > row.RegisteredAt ? at : row.RegisteredAt);
        return row.Victims.Select(v => v.AgeThen is { } then && row.Incident is { } day ? day.AddYears(Math.Max(0, Grown - then)) : stated.AddYears(Math.Max(0, Grown - (v.Age ?? 0))))
            .DefaultIfEmpty(stated).Max();
    }

    private static List<HeldBack> Against(Row row)
    {
        var held = new List<HeldBack>();
        if (row.Stage != CaseStage.Closed)
            held.Add(new("Berkas masih terbuka"));
        if (row.Law)
            held.Add(new("Terkait proses hukum yang belum dinyatakan selesai", Law: true));
        if (row.Asked)
            held.Add(new("Ada permintaan orang atas datanya yang belum diputus"));
        if (row.Tied)
            held.Add(new("Terhubung dengan berkas yang masih terbuka"));
        if (row.Sheltered)
            held.Add(new("Penampungan belum berakhir"));
        if (row.Written)
            held.Add(new("Ada surat yang menunggu tanda tangan"));
        return held;
    }

    private sealed record Victim(int? Age, int? AgeThen);

    private sealed record Row
    {
        public CaseId Id { get; init; }
        public string Number { get; init; } = "";
        public CaseKind Kind { get; init; }
        public CaseStage Stage { get; init; }
        public DateTime? ClosedAt { get; init; }
        public DateTime RegisteredAt { get; init; }
        public DateOnly? Incident { get; init; }
        public DateTime? ErasedAt { get; init; }
        public DateTime? CorrectedAt { get; init; }
        public List<Victim> Victims { get; init; } = [];
        public bool Law { get; init; }
        public bool Asked { get; init; }
        public bool Tied { get; init; }
        public bool Sheltered { get; init; }
        public bool Written { get; init; }
    }
}
