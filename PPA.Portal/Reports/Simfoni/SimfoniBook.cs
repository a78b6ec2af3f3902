using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>What the officer records after typing a case into SIMFONI.</summary>
/// <param name="Seen">Fingerprint of the sheet on the screen: what is recorded as typed must be what was typed from.</param>
/// <param name="Reason">Why it is corrected.</param>
/// <param name="WithGaps">True where the officer knows that fields were left out.</param>
public sealed record SimfoniTyped(string Seen, string Number, DateOnly On, string Reason = "", bool WithGaps = false);

/// <summary>Opens entry sheets, and records what was typed into SIMFONI. Every opening is written down.</summary>
public sealed class SimfoniBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, SimfoniDesk desk)
{
    /// <summary>Opens the sheet of a case without names.</summary>
    /// <exception cref="NotAllowedException">It does not exist, or the officer may not open it: the answer is the same.</exception>
    public Task<SimfoniView> OpenAsync(string number, CancellationToken ct = default) => ReadAsync(number, "lihat-simfoni", null, ct);

    /// <summary>Opens it with the names that the form asks for, for a purpose that is written down.</summary>
    public Task<SimfoniView> RevealAsync(string number, string purpose, CancellationToken ct = default)
    {
        officer.Must(Permission.RevealIdentity);
        return purpose.Trim().Length < DataExport.PurposeLength
            ? throw new RuleException("Tulis keperluan Anda membuka identitas.", "keperluan")
            : ReadAsync(number, "buka-identitas", purpose.Trim(), ct);
    }

    /// <summary>Reads a sheet again that is open on the officer's screen.</summary>
    public async Task<SimfoniView> FreshenAsync(string number, bool revealed, CancellationToken ct = default)
    {
        officer.Must(Permission.EnterSimfoni);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await FindAsync(db, number, revealed, ct) ?? throw new NotAllowedException();
        return SimfoniView.Of(file, desk, revealed, officer.May(Permission.RevealIdentity, file));
    }

    /// <summary>Records that the case was typed, with what was on the sheet.</summary>
    public Task EnterAsync(CaseId id, SimfoniTyped typed, CancellationToken ct = default) => WriteAsync(id, "input-simfoni", typed.Seen, (file, sheet, now) =>
    {
        if (sheet.Gaps.Count > 0 && !typed.WithGaps)
            throw new RuleException("Masih ada isian yang kurang. Lengkapi berkasnya, atau nyatakan bahwa kasus diinput dengan data yang kurang.", "kurang");
        file.EnterSimfoni(typed.Number, typed.On, officer.Id, now, SimfoniCopy.Of(desk.Form, sheet).ToJson());
    }, ct);

    /// <summary>Records that SIMFONI was corrected to what the sheet says now.</summary>
    public Task CorrectAsync(CaseId id, SimfoniTyped typed, CancellationToken ct = default) => WriteAsync(id, "koreksi-simfoni", typed.Seen, (file, sheet, now) =>
        file.CorrectSimfoni(typed.Number, typed.On, typed.Reason, officer.Id, now, SimfoniCopy.Of(desk.Form, sheet).ToJson()), ct);

    /// <summary>Records that SIMFONI holds what the sheet says, for a number that a procedure recorded.</summary>
    public Task MatchAsync(CaseId id, string seen, CancellationToken ct = default) => WriteAsync(id, "cocokkan-simfoni", seen, (file, sheet, _) =>
        file.MatchSimfoni(SimfoniCopy.Of(desk.Form, sheet).ToJson()), ct);

    private async Task<SimfoniView> ReadAsync(string number, string action, string? purpose, CancellationToken ct)
    {
        officer.Must(Permission.EnterSimfoni);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var reveal = purpose is not null;
        var file = await FindAsync(db, number, reveal, ct);
        if (file is not null && reveal)
            db.Add(new CaseNote(file.Id, NoteKind.Purpose, purpose!, officer.Id, desk.Now));
        db.Journal(new AuditEntry(file is null ? "ditolak" : action, "petugas", officer.Id, file?.Id, null, file is null ? action : null, desk.Now));
        await db.SaveChangesAsync(ct);
        return file is null
            ? throw new NotAllowedException("Anda tidak memiliki izin membuka lembar ini. Permintaan akses tercatat.")
            : SimfoniView.Of(file, desk, reveal, officer.May(Permission.RevealIdentity, file));
    }

    private async Task<CaseFile?> FindAsync(PortalDb db, string number, bool reveal, CancellationToken ct)
    {
        var file = await db.Set<CaseFile>().AsNoTracking().ForSimfoni().WithSheet().SingleOrDefaultAsync(c => c.Number == number, ct);
        return file is not null && officer.May(Permission.EnterSimfoni, file) && (!reveal || officer.May(Permission.RevealIdentity, file)) ? file : null;
    }

    private async Task WriteAsync(CaseId id, string action, string seen, Action<CaseFile, SimfoniSheet, DateTime> write, CancellationToken ct)
    {
        officer.Must(Permission.EnterSimfoni);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().WithSheet().SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.EnterSimfoni, file);
        var sheet = SimfoniSheet.Fill(desk.Form, file, desk.Office);
        if (SimfoniCopy.Of(desk.Form, sheet).Fingerprint() != seen)
            throw new RuleException("Berkas berubah sejak lembar ini dibuka. Muat isi terbaru, samakan di SIMFONI, lalu catat lagi.");

        write(file, sheet, desk.Now);
        db.Journal(new AuditEntry(action, "petugas", officer.Id, id, null, "formulir:" + desk.Form.Version, desk.Now));
        await db.SaveChangesAsync(ct);
        desk.Feed.Ring(Topic.CasesChanged, id);
    }
}
