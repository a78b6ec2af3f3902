using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Sop;

/// <summary>How far the letters have come that procedures wait for.</summary>
public sealed class LetterSlips(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, SopDesk desk)
{
    /// <summary>Records that a letter was drafted, signed or sent. Only who may sign says that it is signed.</summary>
    /// <param name="number">As the office's register gives it.</param>
    public async Task MarkAsync(CaseId id, string kind, LetterState state, string? number, CancellationToken ct = default)
    {
        var permission = state == LetterState.SignedOff ? Permission.MarkLetterSigned : Permission.WorkStep;
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().Include(c => c.Letters).Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery().SingleAsync(c => c.Id == id, ct);
        officer.Must(permission, file);
        if (desk.Codes.Letters.Find(kind) is null)
            throw new RuleException("Jenis surat itu tidak ada.", "surat");
        var now = desk.Now;
        file.MarkLetter(kind, state, number, desk.Zone.DateAt(now), officer.Id, now);
        db.Journal(new AuditEntry("tandai-surat", "petugas", officer.Id, id, "surat:" + kind, state.ToString(), now));
        await db.SaveChangesAsync(ct);
        desk.Feed.Ring(Topic.CasesChanged, id);
        desk.Feed.Ring(Topic.StepsChanged, id);
    }
}
