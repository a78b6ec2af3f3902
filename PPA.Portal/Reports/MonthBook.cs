using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>Where a month stands.</summary>
/// <param name="Over">False while the month still runs: it cannot be closed yet.</param>
public sealed record MonthState(bool Over, MonthSeal? Seal, string? ClosedBy);

/// <summary>A file that changed after its month was closed, with the reason as the journal has it.</summary>
/// <param name="Why">What was done, by whom, when.</param>
public sealed record Correction(string Number, IReadOnlyList<string> Facts, IReadOnlyList<string> Why);

/// <summary>What a closed month would be today.</summary>
public sealed record MonthCorrections(IReadOnlyList<FigureChange> Figures, IReadOnlyList<Correction> Files)
{
    public static readonly MonthCorrections None = new([], []);
}

/// <summary>Closes months, opens them again, and tells what changed in a closed one.</summary>
public sealed class MonthBook(RecapSource source, ClosedMonths closed, IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, RecapOffice house)
{
    public bool MayClose => officer.May(Permission.CloseMonth);

    public bool MayReopen => officer.May(Permission.ReopenMonth);

    public async Task<MonthState> StateAsync(DateOnly month, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadRecap);
        var seal = await closed.FindAsync(month, ct);
        return new MonthState(IsOver(month), seal, seal is null ? null : house.NameOf(seal.By));
    }

    /// <summary>Freezes the figures of a month that is over.</summary>
    /// <exception cref="RuleException">The month still runs, or is closed already.</exception>
    public async Task CloseAsync(DateOnly month, CancellationToken ct = default)
    {
        officer.Must(Permission.CloseMonth);
        if (!IsOver(month))
            throw new RuleException("Bulan ini belum berakhir. Tutup setelah hari terakhirnya lewat.");
        var ask = new RecapQuestion(month);
        var files = await source.LiveAsync(ask, whole: true, ct);
        var now = source.Now;
        var recap = await source.CountAsync(ask, files, now, frozen: false, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (await db.Set<MonthClosing>().AnyAsync(m => m.Month == month && m.ReopenedAt == null, ct))
            throw new RuleException("Bulan ini sudah ditutup. Muat ulang halaman.");
        db.Add(new MonthClosing(month, Frozen.Write(recap), Frozen.Write(files), officer.Id, now));
        db.Journal(new AuditEntry("tutup-bulan", "petugas", officer.Id, null, RecapAddress.MonthCode(month), null, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    /// <summary>Opens a closed month again. What was reported stays on file.</summary>
    public async Task ReopenAsync(DateOnly month, string reason, CancellationToken ct = default)
    {
        officer.Must(Permission.ReopenMonth);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.Set<MonthClosing>().Where(m => m.Month == month && m.ReopenedAt == null).FirstOrDefaultAsync(ct)
            ?? throw new RuleException("Bulan ini tidak sedang ditutup. Muat ulang halaman.");
        kept.Reopen(reason, officer.Id, source.Now);
        db.Journal(new AuditEntry("buka-bulan", "petugas", officer.Id, null, RecapAddress.MonthCode(month), null, source.Now));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What changed in the register since the month was closed; nothing for an open one.</summary>
    public async Task<MonthCorrections> CorrectionsAsync(DateOnly month, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadRecap);
        if (await closed.FindAsync(month, ct) is not { } seal || await closed.RegisterAsync(month, ct) is not { } kept || await closed.FiguresAsync(month, ct) is not { } reported)
            return MonthCorrections.None;
        var ask = new RecapQuestion(month);
        var live = Corrections.AsReported(ask, kept, await source.LiveAsync(ask, whole: true, ct));
        var files = Corrections.Files(kept, live);
        if (files.Count == 0)
            return MonthCorrections.None;
        var why = await WhyAsync([.. files.Select(f => f.Id)], seal.At, ct);
        return new MonthCorrections(
            Corrections.Figures(reported.Tables, source.TablesOf(ask).Count(live)),
            [.. files.Select(f => new Correction(f.Number, f.Facts, why.TryGetValue(f.Id, out var lines) ? lines : []))]);
    }

    private async Task<Dictionary<CaseId, List<string>>> WhyAsync(IReadOnlyList<CaseId> files, DateTime since, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.At > since && a.CaseId != null && files.Contains(a.CaseId.Value)).OrderBy(a => a.Sequence).ToListAsync(ct);
        return rows.Where(a => house.Changes(a.Action)).GroupBy(a => a.CaseId!.Value)
            .ToDictionary(g => g.Key, g => g.Select(a => $"{AuditWords.Of(a.Action)}, {house.NameOf(a.Officer)}, {house.Time.DateAndClock(a.At)}").Distinct().ToList());
    }

    private bool IsOver(DateOnly month) => house.Time.DateAt(source.Now) >= month.AddMonths(1);
}
