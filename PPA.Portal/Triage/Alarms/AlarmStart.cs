using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Reads once at the start who is on duty, what calls, and which calls have been answered.</summary>
public sealed class AlarmStart(IDbContextFactory<PortalDb> dbs, DutyRoster roster, CallAnswers answers, OfficeCalls calls, FileOpenings openings) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        await roster.ReadAsync(db, cancellationToken);
        await answers.ReadAsync(db, cancellationToken);
        await calls.ReadAsync(db, cancellationToken);
        await openings.ReadAsync(db, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
