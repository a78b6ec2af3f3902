using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>What the door answers.</summary>
/// <param name="Officer">Who may come in; null for nobody.</param>
/// <param name="LockedUntil">UTC, while the door stays closed to this account.</param>
/// <param name="NeedsCode">True where the password fitted and the second factor is still to be asked for.</param>
/// <param name="TooOld">True where a handed-out password fitted and its time is over.</param>
public sealed record DoorAnswer(Officer? Officer, DateTime? LockedUntil, bool NeedsCode = false, bool TooOld = false);

/// <summary>Looks at a name and a password. It never says which of the two was wrong.</summary>
public sealed partial class SignInDesk(IDbContextFactory<PortalDb> dbs, IPasswordHasher<Officer> hasher, FirstPassword first, ILogger<SignInDesk> log, TimeProvider time)
{
    public const int Tries = 6;

    /// <summary>Code for the trail: somebody came in.</summary>
    public const string Enter = "masuk";

    public static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(15);
    private static readonly Officer Nobody = new("tidak-ada", "Tidak ada", [Role.Receiver], DateTime.UnixEpoch);
    private string? _nobodysHash;

    /// <summary>Checks outside the write turn, counts inside it: guesses made at the same moment are all counted.</summary>
    /// <param name="action">Code for the trail: why the password was asked.</param>
    public async Task<DoorAnswer> KnockAsync(string? userName, string? password, string action = Enter, CancellationToken ct = default)
    {
        var name = userName?.Trim().ToUpperInvariant() ?? "";
        await using var db = await dbs.CreateDbContextAsync(ct);
        var seen = await db.Users.AsNoTracking().FirstOrDefaultAsync(o => o.NormalizedUserName == name, ct);
        var (fits, stronger) = Look(seen, password ?? "");
        if (seen is null)
        {
            UnknownName();
            return new DoorAnswer(null, null);
        }

        await using var turn = await db.BeginWriteAsync(ct);
        var officer = await db.Users.SingleAsync(o => o.Id == seen.Id, ct);
        var half = action == Enter && await db.Set<SecondFactor>().AnyAsync(f => f.Id == officer.Id && f.ConfirmedAt != null, ct);
        var same = officer.PasswordHash == seen.PasswordHash;
        var answer = Decide(db, officer, fits && same, half, action);
        if (stronger is not null && same && answer.Officer is not null)
            officer.KeepStronger(stronger);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        if (answer.Officer is null)
            Refused(seen.Id, action);
        return answer;
    }

    /// <summary>Counts what did not fit, and closes the door for a while after too many.</summary>
    internal static DoorAnswer Refuse(PortalDb db, Officer officer, DateTime now)
    {
        officer.CountFailedSignIn(Tries, LockLasts, now);
        var locked = officer.LockedUntil(now);
        if (locked is not null)
            db.Journal(new AuditEntry("masuk-terkunci", "publik", null, null, $"petugas:{officer.OfficerId}", null, now));
        return new DoorAnswer(null, locked);
    }

    /// <param name="half">True where a code must follow: wrong ones that came before stay counted until then.</param>
    private DoorAnswer Decide(PortalDb db, Officer officer, bool fits, bool half, string action)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (officer.LockedUntil(now) is { } until)
            return new DoorAnswer(null, until);
        if (!fits)
            return Refuse(db, officer, now);
        if (officer.Disabled)
            return new DoorAnswer(null, null);
        // Said only to whoever knew the password; it is no guess, and no way in.
        if (action == Enter && first.IsOver(officer))
            return new DoorAnswer(null, null, TooOld: true);
        if (half)
            return new DoorAnswer(officer, null, NeedsCode: true);
        officer.ForgetFailedSignIns();
        db.Journal(new AuditEntry(action, "petugas", officer.OfficerId, null, null, null, now));
        return new DoorAnswer(officer, null);
    }

    /// <summary>Takes as long for a name that does not exist as for one that does.</summary>
    /// <returns>Whether it fits, and the hash to keep from now on where the kept one is weaker than today's.</returns>
    private (bool Fits, string? Stronger) Look(Officer? officer, string password)
    {
        _nobodysHash ??= hasher.HashPassword(Nobody, "kata sandi siapa pun");
        var found = hasher.VerifyHashedPassword(officer ?? Nobody, officer?.PasswordHash ?? _nobodysHash, password);
        if (officer?.PasswordHash is null || found == PasswordVerificationResult.Failed)
            return (false, null);
        return (true, found == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(officer, password) : null);
    }

    // Never the name that was typed: people type their password there.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in with a name that nobody has.")]
    private partial void UnknownName();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Officer {Officer} was refused at {Action}.")]
    private partial void Refused(Guid officer, string action);
}
