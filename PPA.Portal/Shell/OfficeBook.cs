using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>What the administrator settles about the office itself.</summary>
public sealed class OfficeBook(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, OfficeDesk desk, LiveFeed feed, TimeProvider time)
{
    /// <summary>Changes the profile for everyone; the ring lets the open cases follow with their due times.</summary>
    public async Task ChooseProfileAsync(string id, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOffice);
        if (desk.Shelf.Find(id) is null)
            throw new RuleException("Profil kantor itu tidak tersedia.", "profil");
        await KeepAsync(OfficeChoice.Setting, id, "profil-dipilih", $"{(desk.IsChosen ? desk.Now.Profile.Id : "–")} → {id}", ct);
        desk.Choose(id);
        feed.Ring(Topic.OfficeChanged);
    }

    /// <summary>Somebody named has called or looked up the emergency numbers of this profile.</summary>
    public Task ConfirmNumbersAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageOffice);
        return KeepAsync(OfficeSetting.NumbersChecked, desk.Now.Profile.Id, "nomor-diperiksa", desk.Now.Profile.Id, ct);
    }

    /// <summary>True once the numbers of the present profile were checked.</summary>
    public async Task<bool> NumbersAreCheckedAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageOffice);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<OfficeSetting>().AsNoTracking().AnyAsync(s => s.Name == OfficeSetting.NumbersChecked && s.Value == desk.Now.Profile.Id, ct);
    }

    /// <summary>How many files a change of profile touches.</summary>
    public async Task<int> CountOpenAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageOffice);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<CaseFile>().CountAsync(c => c.Kind == CaseKind.Case && c.Stage != CaseStage.Closed, ct);
    }

    private async Task KeepAsync(string name, string value, string action, string detail, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var kept = await db.Set<OfficeSetting>().FirstOrDefaultAsync(s => s.Name == name, ct);
        if (kept is null)
            db.Add(new OfficeSetting(name, value));
        else
            kept.Value = value;
        db.Journal(new AuditEntry(action, "petugas", me.Id, null, "kantor", detail, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }
}
