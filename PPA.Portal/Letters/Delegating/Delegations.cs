using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Live;

namespace PPA.Portal.Letters.Delegating;

/// <summary>A delegation as its page shows it.</summary>
public sealed record DelegationLine(Guid Id, string Principal, string Deputy, DelegationStyle Style, DateOnly From, DateOnly Until, string Basis, string By, bool Holds, bool Ended, bool MayEnd);

/// <summary>Who signs for a head while they are away.</summary>
public sealed class Delegations(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LetterDesk desk)
{
    private const int Most = 100;

    /// <summary>Those who may stand in for a head: other heads, and the functions that the office names for it.</summary>
    public IReadOnlyList<OfficerCard> Deputies => [.. desk.Officers.Active.Where(MayStandIn)];

    /// <summary>The heads whose place the officer may give: their own, or anybody's for who keeps the office.</summary>
    public IReadOnlyList<OfficerCard> Principals => [.. desk.Officers.Active.Where(o => IsHead(o) && officer.Card is { } me && (o.Id == me.Id || me.Has(Role.Administrator)))];

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<DelegationLine>> ListAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.DelegateSigning);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<Delegation>().AsNoTracking().OrderByDescending(d => d.From).Take(Most).ToListAsync(ct);
        var today = desk.Today;
        return [.. rows.Select(d => new DelegationLine(
            d.Id, desk.NameOf(d.Principal), desk.NameOf(d.Deputy), d.Style, d.From, d.Until, d.Basis, desk.NameOf(d.By), d.HoldsOn(today), d.EndedAt is not null,
            d.EndedAt is null && d.Until >= today && MayGiveFor(d.Principal)))];
    }

    /// <param name="basis">The order or the reason.</param>
    public async Task<Guid> GiveAsync(OfficerId principal, OfficerId deputy, DelegationStyle style, DateOnly from, DateOnly until, string basis, CancellationToken ct = default)
    {
        officer.Must(Permission.DelegateSigning);
        if (!MayGiveFor(principal))
            throw new NotAllowedException("Wewenang tanda tangan dilimpahkan oleh pejabatnya sendiri atau oleh pengelola.");
        if (desk.Officers.Find(principal) is not { } head || !IsHead(head))
            throw new RuleException("Pilih pejabat yang menandatangani surat.", "pejabat");
        if (desk.Officers.Find(deputy) is not { Disabled: false } stand || !MayStandIn(stand))
            throw new RuleException("Pengganti harus pejabat yang menurut kantor ini boleh menggantikan. Daftarnya ada pada berkas jenis surat.", "pengganti");
        if (until < desk.Today)
            throw new RuleException("Tanggal akhirnya sudah lewat.", "sampai");
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (await db.Set<Delegation>().AnyAsync(d => d.Principal == principal && d.EndedAt == null && d.From <= until && d.Until >= from, ct))
            throw new RuleException("Pada tanggal itu sudah ada pengganti. Akhiri dahulu pelimpahan yang lama.", "mulai");
        var now = desk.Now;
        var given = new Delegation(principal, deputy, style, from, until, basis, officer.Id, now);
        db.Add(given);
        db.Journal(new AuditEntry("beri-pelimpahan", "petugas", officer.Id, null, $"petugas:{deputy}", $"{style.Prefix()} {from:yyyy-MM-dd}..{until:yyyy-MM-dd}", now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        desk.Feed.Ring(Topic.LettersChanged);
        return given.Id;
    }

    public async Task EndAsync(Guid id, CancellationToken ct = default)
    {
        officer.Must(Permission.DelegateSigning);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var given = await db.Set<Delegation>().SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new RuleException("Pelimpahan itu tidak ada.");
        if (!MayGiveFor(given.Principal))
            throw new NotAllowedException("Pelimpahan diakhiri oleh pejabatnya sendiri atau oleh pengelola.");
        var now = desk.Now;
        given.End(officer.Id, now);
        db.Journal(new AuditEntry("akhiri-pelimpahan", "petugas", officer.Id, null, $"petugas:{given.Deputy}", null, now));
        await db.SaveChangesAsync(ct);
        desk.Feed.Ring(Topic.LettersChanged);
    }

    private bool MayGiveFor(OfficerId principal) => officer.Card is { } me && (me.Id == principal || me.Has(Role.Administrator));

    private static bool IsHead(OfficerCard card) => card.Has(Role.DivisionHead) || card.Has(Role.AgencyHead);

    private bool MayStandIn(OfficerCard card) => PermissionTable.ScopeOf(Permission.SignLetter, card.Roles) == Scope.All && desk.Kinds.Deputies.Any(card.Has);
}
