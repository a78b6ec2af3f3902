using PPA.Portal.Accounts;

namespace PPA.Portal.Upkeep;

/// <summary>Reads everybody again when a verb on the command line changed an account, so that its open screens end.</summary>
public sealed partial class AccountsFollower(UpkeepRecords records, OfficerDirectory officers, TimeProvider time, ILogger<AccountsFollower> log) : BackgroundService
{
    private readonly PeriodicTimer _beat = new(TimeSpan.FromSeconds(2), time);
    private DateTime _written;
    private DateTime? _followed;

    /// <summary>Looks once.</summary>
    /// <returns>True when everybody was read again.</returns>
    public async Task<bool> RoundAsync(CancellationToken ct = default)
    {
        var written = records.WrittenAt;
        if (written == _written)
            return false;
        var (changed, followed) = (records.Read().OfficersChangedAt, _followed);
        if (changed == followed)
        {
            _written = written;
            return false;
        }
        await officers.RefreshAsync(ct);
        (_written, _followed) = (written, changed);
        return true;
    }

    public override void Dispose()
    {
        _beat.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _beat.WaitForNextTickAsync(stoppingToken))
                await RoundOrNextAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The office closes.
        }
    }

    private async Task RoundOrNextAsync(CancellationToken ct)
    {
        try
        {
            await RoundAsync(ct);
        }
#pragma warning disable CA1031 // The next beat tries again.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Officers could not be read again after a change from outside")]
    private partial void LogFailed(Exception fault);
}
