using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Office;

namespace PPA.Portal.Demo;

/// <summary>Very old closed cases, so that by the invented periods something is due: some free to go, some held back.</summary>
public sealed class DemoArchive(IDbContextFactory<PortalDb> dbs, OfficerDirectory officers, OfficeDesk desk, DueTime due, TimeProvider time)
{
    private const int Seed = 1998;

    /// <summary>Years ago, so that both children who have grown up and adults are among them.</summary>
    private static readonly int[] Ago = [23, 22, 22, 21, 20, 19, 18, 16, 14, 12, 11, 10, 9, 8, 8, 7];

    public async Task FillAsync(CancellationToken ct = default)
    {
        var invented = new InventedComplaints(desk.Now, Seed);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var files = new List<CaseFile>();
        foreach (var years in Ago)
            files.Add(await AddAsync(db, invented.Make(now.AddYears(-years).AddDays(-40 + years)), ct));
        HoldSome(db, files, now);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    private async Task<CaseFile> AddAsync(PortalDb db, Complaint complaint, CancellationToken ct)
    {
        var at = complaint.ReceivedAt;
        var number = await db.NextNumberAsync("B", desk.Now.Time.DateAt(at).Year, ct);
        var file = CaseFile.Import(complaint, new Receipt(number, Officer("penerima"), null, null, at), due, RiskLevel.Medium, at.AddDays(30));
        db.Add(file);
        db.Journal(new AuditEntry("impor", "petugas", Officer("admin"), file.Id, null, null, at));
        return file;
    }

    private void HoldSome(PortalDb db, List<CaseFile> files, DateTime now)
    {
        var grown = files.Where(f => f.People.Where(p => p.Role == PersonRole.Victim).All(p => p.IsChild == false)).ToList();
        var (held, asked) = (grown[^1], grown[^2]);
        db.Add(new RetentionMark(RetentionMarkKind.Hold, held.Id.Value, held.Number, "Diminta bagian hukum untuk peninjauan kembali putusan.", null, desk.Now.Time.DateAt(now), Officer("kabid"), now));
        db.Journal(new AuditEntry("tahan-retensi", "petugas", Officer("kabid"), held.Id, null, null, now));
        var request = new PrivacyRequest(PrivacyAsk.Access, "Orangnya sendiri, menunjukkan KTP", "Ingin salinan hasil penanganan", asked.Number, now.AddHours(-5), Officer("kabid"), now);
        db.Add(request);
        db.Journal(new AuditEntry("terima-permintaan-data", "petugas", Officer("kabid"), null, "permintaan:" + request.Id.ToString("N"), request.Ask.Code(), now));
    }

    private OfficerId Officer(string userName) => officers.Everybody.Single(o => o.UserName == userName).Id;
}
