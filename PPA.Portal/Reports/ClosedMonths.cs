using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Vault;

namespace PPA.Portal.Reports;

/// <summary>That a month is closed, and by whom.</summary>
/// <param name="At">UTC.</param>
public sealed record MonthSeal(Guid Id, DateOnly Month, OfficerId By, DateTime At);

/// <summary>What was kept of closed months.</summary>
public sealed class ClosedMonths(IDbContextFactory<PortalDb> dbs, Safe safe)
{
    /// <summary>The closing in force; null while the month is open.</summary>
    public async Task<MonthSeal?> FindAsync(DateOnly month, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await InForce(db).Where(m => m.Month == month).Select(m => new MonthSeal(m.Id, m.Month, m.ClosedBy, m.ClosedAt)).FirstOrDefaultAsync(ct);
    }

    /// <summary>The figures as they were reported.</summary>
    public async Task<Recap?> FiguresAsync(DateOnly month, CancellationToken ct = default) =>
        await OpenAsync(month, nameof(MonthClosing.Figures), ct) is { } text ? Frozen.Figures(text) : null;

    /// <summary>The counted facts of the month as they were then.</summary>
    public async Task<IReadOnlyList<FlatCase>?> RegisterAsync(DateOnly month, CancellationToken ct = default) =>
        await OpenAsync(month, nameof(MonthClosing.Register), ct) is { } text ? Frozen.Register(text) : null;

    /// <summary>The figures of every closed month of a year.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, Recap>> YearAsync(int year, CancellationToken ct = default)
    {
        var (first, after) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await InForce(db).Where(m => m.Month >= first && m.Month < after)
            .Select(m => new { m.Id, m.Month, Bytes = EF.Property<byte[]>(m, "FiguresSealed") }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Month, r => Frozen.Figures(Open(r.Bytes, nameof(MonthClosing.Figures), r.Id)));
    }

    private async Task<string?> OpenAsync(DateOnly month, string property, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var column = Sealing.Column(property);
        var row = await InForce(db).Where(m => m.Month == month).Select(m => new { m.Id, Bytes = EF.Property<byte[]>(m, column) }).FirstOrDefaultAsync(ct);
        return row is null ? null : Open(row.Bytes, property, row.Id);
    }

    private string Open(byte[] bytes, string property, Guid id) => safe.Open<string>(bytes, Sealing.Binding("MonthClosings", property, id))!;

    private static IQueryable<MonthClosing> InForce(PortalDb db) => db.Set<MonthClosing>().AsNoTracking().Where(m => m.ReopenedAt == null);
}
