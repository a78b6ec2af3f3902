using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Factor;

/// <summary>How one's own second factor stands.</summary>
/// <param name="Since">UTC; null while it is off.</param>
public sealed record FactorState(DateTime? Since, int SparesLeft);

/// <summary>What somebody must put into the app.</summary>
public sealed record FactorSetup(string Secret, Uri Address);

/// <summary>The second factor is on: the ticket by which this session goes on, and the codes on paper, shown once.</summary>
public sealed record FactorHandout(ClaimsPrincipal Ticket, IReadOnlyList<string> Spares);

/// <summary>One's own second factor: set up, proved, given new spare codes, taken off. Nobody sees anybody else's.</summary>
public sealed class FactorDesk(CurrentOfficer me, OfficerFiles files, CodeDesk codes, FactorRule rule, IDbContextFactory<PortalDb> dbs)
{
    /// <summary>How the app calls this portal; it does not say whom the office serves.</summary>
    private const string Issuer = "Portal Layanan";

    private DateTime Now => files.Now;

    public async Task<FactorState> StateAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var factor = await db.Set<SecondFactor>().AsNoTracking().Include(f => f.Spares).SingleOrDefaultAsync(f => f.Id == me.Id.Value, ct);
        return new FactorState(factor?.ConfirmedAt, factor?.SparesLeft ?? 0);
    }

    /// <summary>The secret that was begun and not proved yet; null where nothing was begun. Looking begins nothing.</summary>
    public async Task<FactorSetup?> BegunAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<SecondFactor>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == me.Id.Value, ct) is { IsOn: false } begun ? SetupOf(begun) : null;
    }

    /// <summary>Begins: the secret to put into the app. It stays the same until it is proved, so that a form sent twice does no harm.</summary>
    /// <exception cref="RuleException">It is on already.</exception>
    public async Task<FactorSetup> BeginAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var factor = await db.Set<SecondFactor>().SingleOrDefaultAsync(f => f.Id == me.Id.Value, ct);
        if (factor is { IsOn: true })
            throw new RuleException("Faktor kedua sudah aktif.");
        if (factor is null)
        {
            db.Add(factor = new SecondFactor(me.Id, OneTimeCode.NewSecret(), Now));
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync(ct);
        }
        return SetupOf(factor);
    }

    /// <summary>Switches it on with the first code of the app; other sessions, which never proved it, end.</summary>
    public async Task<FactorHandout> ConfirmAsync(string? code, CancellationToken ct = default)
    {
        var spares = SpareCodes.New();
        var officer = await files.ChangeAsync(me.Id, me.Id, "faktor-aktif", async (db, officer) =>
        {
            var factor = await db.Set<SecondFactor>().Include(f => f.Spares).SingleOrDefaultAsync(f => f.Id == officer.Id, ct)
                ?? throw new RuleException("Mulai lagi dari kode kotak.", "kode");
            if (factor.IsOn)
                throw new RuleException("Faktor kedua sudah aktif.");
            if (!FactorCheck.Fits(factor, code ?? "", Now))
                throw new RuleException("Kode tidak cocok. Periksa jam di ponsel Anda, tunggu kode berikutnya, lalu coba lagi.", "kode");
            factor.Confirm(Now);
            factor.HandOutSpares(spares.Select(spare => SpareCodes.HashOf(factor.Secret, spare)));
            officer.SignOutEverywhere();
            return null;
        }, ct, me.Session);
        return new FactorHandout(SignInTicket.For(officer, me.Session), spares);
    }

    /// <summary>Ten new codes on paper; the old ones are worthless.</summary>
    /// <param name="code">Of the app, or a last one on paper.</param>
    public async Task<IReadOnlyList<string>> NewSparesAsync(string? code, CancellationToken ct = default)
    {
        await ProveAsync(code, ct);
        var spares = SpareCodes.New();
        await files.ChangeAsync(me.Id, me.Id, "kode-cadangan-baru", async (db, officer) =>
        {
            var factor = await db.Set<SecondFactor>().Include(f => f.Spares).SingleAsync(f => f.Id == officer.Id, ct);
            factor.HandOutSpares(spares.Select(spare => SpareCodes.HashOf(factor.Secret, spare)));
            return null;
        }, ct, me.Session);
        return spares;
    }

    /// <summary>Takes it off, for another phone. Whose role needs one sets up the next before anything else.</summary>
    public async Task<ClaimsPrincipal> TakeOffAsync(string? code, CancellationToken ct = default)
    {
        await ProveAsync(code, ct);
        var officer = await files.ChangeAsync(me.Id, me.Id, "faktor-dilepas", async (db, officer) =>
        {
            db.Remove(await db.Set<SecondFactor>().SingleAsync(f => f.Id == officer.Id, ct));
            officer.SignOutEverywhere();
            return null;
        }, ct, me.Session);
        return SignInTicket.For(officer, me.Session, rule.Needs(officer.Roles));
    }

    private FactorSetup SetupOf(SecondFactor factor) => new(factor.Secret, OneTimeCode.Address(Issuer, me.Card!.UserName, factor.Secret));

    private async Task ProveAsync(string? code, CancellationToken ct)
    {
        if ((await codes.AnswerAsync(me.Id, code, "kode-diperiksa", ct)).Officer is null)
            throw new RuleException("Kode tidak cocok, atau sudah pernah dipakai. Tunggu kode berikutnya, lalu coba lagi.", "kode-sekarang");
    }
}
