using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Kinds;

/// <summary>Opens files that are not cases: each with a number of its own series, its procedure and its line in the trail, together or not at all.</summary>
public sealed class KindReception(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, KindDoors doors, CaseDesk desk)
{
    private static readonly (CaseKind Kind, Permission Permission)[] Doors =
        [(CaseKind.FamilyClient, Permission.ReceiveClient), (CaseKind.Activity, Permission.ReceiveActivity), (CaseKind.ServiceComplaint, Permission.ReceiveServiceComplaint)];

    /// <summary>True where the office's standard has this kind of file.</summary>
    public bool Offers(CaseKind kind) => doors.Offers(kind);

    /// <summary>True where the office has the door and the officer may open it.</summary>
    public bool MayReceive(CaseKind kind) => doors.Offers(kind) && Doors.Any(d => d.Kind == kind && officer.MaySome(d.Permission));

    /// <summary>Opens the file of a client of the family centre; a guest book line comes with it where one is wanted.</summary>
    /// <param name="guest">True for a line in the guest book: the first client, the matter's short purpose.</param>
    /// <returns>The register number.</returns>
    public Task<string> OpenClientAsync(FamilyClientFacts facts, bool guest, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveClient);
        return OpenAsync(CaseKind.FamilyClient, "terima-klien", facts.ReceivedAt, receipt => CaseFile.OpenFamilyClient(facts, receipt), (db, file) =>
        {
            if (!guest)
                return;
            var client = facts.People.First(p => p.Role == PersonRole.Client);
            db.Add(new GuestBookEntry(client.Identity.Name ?? "", client.Identity.Address, "Layanan Puspaga", facts.ReceivedAt, file.Id, officer.Id, desk.Now));
        }, ct);
    }

    /// <summary>Opens the file of an activity that somebody asks for.</summary>
    /// <returns>The register number.</returns>
    public Task<string> OpenActivityAsync(CommunityActivityFacts facts, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveActivity);
        return OpenAsync(CaseKind.Activity, "terima-kegiatan", facts.ReceivedAt, receipt => CaseFile.OpenActivity(facts, receipt), null, ct);
    }

    /// <summary>Opens the file of a complaint about the service. Made directly it is answered the same day, else within 24 hours (B11).</summary>
    /// <returns>The register number.</returns>
    public Task<string> OpenServiceComplaintAsync(ServiceComplaintFacts facts, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveServiceComplaint);
        var zone = desk.Office.Now.Time;
        var endOfDay = zone.ToUtc(zone.DateAt(facts.ReceivedAt).AddDays(1).ToDateTime(TimeOnly.MinValue));
        return OpenAsync(CaseKind.ServiceComplaint, "terima-keluhan", facts.ReceivedAt, receipt => CaseFile.OpenServiceComplaint(facts, endOfDay, receipt), null, ct);
    }

    private async Task<string> OpenAsync(CaseKind kind, string action, DateTime receivedAt, Func<Receipt, CaseFile> open, Action<PortalDb, CaseFile>? also, CancellationToken ct)
    {
        var now = desk.Now;
        var plan = doors.PlanFor(kind, now);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var number = await db.NextNumberAsync(kind.Register(), desk.Office.Now.Time.DateAt(receivedAt).Year, ct);
        var file = open(new Receipt(number, officer.Id, plan, null, now));
        db.Add(file);
        also?.Invoke(db, file);
        db.Journal(new AuditEntry(action, "petugas", officer.Id, file.Id, null, "kanal:" + file.Channel.Code(), now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(CancellationToken.None);
        desk.Feed.Ring(Topic.CasesChanged, file.Id);
        return number;
    }
}
