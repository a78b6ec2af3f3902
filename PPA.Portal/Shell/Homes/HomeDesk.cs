using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Triage;

namespace PPA.Portal.Shell.Homes;

/// <summary>What waits for whoever opens the home page: the blocks of each role, given only to those whose rights reach that far.</summary>
public sealed partial class HomeDesk(CurrentOfficer me, HomeRoles roles, Holding holding, ILogger<HomeDesk> log)
{
    /// <summary>True for those whose home is the board.</summary>
    public bool IsOnDuty => me.May(Permission.SeeBoard) && me.Card is { } card && (card.Has(Role.DutyOfficer) || card.Has(Role.Receiver));

    public bool IsOpen => me.IsSignedIn;

    /// <summary>The blocks of this officer's roles, in the order in which they matter.</summary>
    public IReadOnlyList<HomeSource> Sources() => me.Card is { MustChangePassword: false } card ? roles.Of(card) : [];

    /// <summary>Reads one block; null where it could not be read, which is logged, and the page keeps what it had.</summary>
    public async Task<HomeBlock?> ReadAsync(HomeSource source, CancellationToken ct = default)
    {
        try
        {
            return await source.Read(ct);
        }
#pragma warning disable CA1031 // One block that breaks must not take the others with it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogBroken(fault, source.Title);
            return null;
        }
    }

    /// <summary>Takes over a case that a colleague hands over.</summary>
    public Task AcceptAsync(CaseId id, CancellationToken ct = default) => holding.AcceptAsync(id, ct);

    /// <summary>Gives it back.</summary>
    public Task DeclineAsync(CaseId id, CancellationToken ct = default) => holding.DeclineAsync(id, ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "The block {Block} of the home page could not be read")]
    private partial void LogBroken(Exception fault, string block);
}
