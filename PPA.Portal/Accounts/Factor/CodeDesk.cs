using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Factor;

/// <summary>Asks for the code of an officer whose second factor is on: at the door, and again before weighty things.</summary>
/// <remarks>Wrong codes count like wrong passwords and close the same door: six digits are soon tried through.</remarks>
public sealed partial class CodeDesk(IDbContextFactory<PortalDb> dbs, ILogger<CodeDesk> log, TimeProvider time)
{
    /// <param name="said">Six digits of the app, or a code on paper.</param>
    /// <param name="action">Code for the trail: why it was asked.</param>
    public async Task<DoorAnswer> AnswerAsync(OfficerId whose, string? said, string action, CancellationToken ct = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var officer = await db.Users.SingleAsync(o => o.Id == whose.Value, ct);
        var answer = officer.LockedUntil(now) is { } until
            ? new DoorAnswer(null, until)
            : Decide(db, officer, await FactorCheck.TakeAsync(db, officer.Id, said, now, ct), action, now);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        if (answer.Officer is null)
            Refused(whose, action);
        return answer;
    }

    private static DoorAnswer Decide(PortalDb db, Officer officer, FactorProof proof, string action, DateTime now)
    {
        if (proof == FactorProof.None)
            return SignInDesk.Refuse(db, officer, now);
        if (officer.Disabled)
            return new DoorAnswer(null, null);
        officer.ForgetFailedSignIns();
        db.Journal(new AuditEntry(action, "petugas", officer.OfficerId, null, null, proof == FactorProof.Spare ? "kode-cadangan" : "kode", now));
        return new DoorAnswer(officer, null);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A code of officer {Officer} was refused at {Action}.")]
    private partial void Refused(OfficerId officer, string action);
}
