using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Factor;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>What the administrator has yet to settle.</summary>
/// <param name="NotSet">Keys of the profile that are empty.</param>
/// <param name="ToConfirm">Keys of the profile that hold our proposal.</param>
/// <param name="OwnFactor">True while their own second factor, which their role asks for, is missing.</param>
public sealed record OpenPoints(IReadOnlyList<string> NotSet, IReadOnlyList<string> ToConfirm, bool OwnFactor);

/// <summary>What the administrator settles about the office itself.</summary>
public sealed class OfficeBook(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, OfficeDesk desk, FactorRule factors, LiveFeed feed, TimeProvider time)
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

    /// <summary>What is still open about the office, the same wherever it is asked.</summary>
    public async Task<OpenPoints> OpenPointsAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageOffice);
        var profile = desk.Now.Profile;
        return new OpenPoints(profile.NotSet, profile.StillToConfirm(await NumbersAreCheckedAsync(ct)), me.Card is { HasFactor: false } card && factors.Needs(card.Roles));
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
