using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Shell;

/// <summary>The pages of the first day, in order.</summary>
public enum FirstRunStep
{
    Account,
    Profile,
    Office,
    Numbers,
    Ready,
    Done,
}

/// <summary>How far the office is with its first day. Kept in the register, so that an interrupted start goes on where it was.</summary>
public sealed class FirstRun(IDbContextFactory<PortalDb> dbs, OfficerDirectory officers, FirstRunCode code)
{
    private const string Setting = "mulai";
    private volatile string? _kept;

    /// <summary>The first page that is not finished.</summary>
    public FirstRunStep Now => (officers.Everybody.Count, _kept) switch
    {
        (0, _) => FirstRunStep.Account,
        (_, null) => FirstRunStep.Done,
        (_, var kept) when Enum.TryParse<FirstRunStep>(kept, out var step) && step > FirstRunStep.Account => step,
        _ => FirstRunStep.Profile,
    };

    public async Task ReadAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        _kept = (await db.Set<OfficeSetting>().AsNoTracking().FirstOrDefaultAsync(s => s.Name == Setting, ct))?.Value;
    }

    /// <summary>Opens the first day of an empty portal.</summary>
    public Task BeginAsync(CancellationToken ct = default) => KeepAsync(FirstRunStep.Account, ct);

    /// <summary>Makes the first administrator. The code is spent only when the account stands.</summary>
    /// <exception cref="RuleException">Wrong code, or the account cannot be made so.</exception>
    internal async Task<Officer> FoundAsync(OfficerBook book, FirstRunEntry who, CancellationToken ct)
    {
        if (!code.Fits(who.Code))
            throw new RuleException("Kode tidak cocok. Lihat log layanan di server.", "kode");
        PasswordRule.Check(who.Password, who.UserName ?? "", who.DisplayName ?? "");
        if (who.Password != who.Repeated)
            throw new RuleException("Kedua kata sandi tidak sama.", "sandi-ulang");
        var officer = await book.FoundAsync(who.UserName ?? "", who.DisplayName ?? "", who.Password!, ct);
        code.Spend();
        return officer;
    }

    /// <summary>Goes on to the next page; a page that was finished already changes nothing.</summary>
    internal Task FinishAsync(CurrentOfficer me, FirstRunStep finished, CancellationToken ct)
    {
        me.Must(Permission.ManageOffice);
        return Now == finished ? KeepAsync(finished + 1, ct) : Task.CompletedTask;
    }

    private async Task KeepAsync(FirstRunStep step, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.Set<OfficeSetting>().FirstOrDefaultAsync(s => s.Name == Setting, ct);
        if (kept is null)
            db.Add(new OfficeSetting(Setting, step.ToString()));
        else
            kept.Value = step.ToString();
        await db.SaveChangesAsync(ct);
        _kept = step.ToString();
    }
}
