using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Live.Nodes;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What the alarms keep in memory, and what on another node makes it old.</summary>
internal static class AlarmMemories
{
    public static IServiceCollection AddAlarmMemories(this IServiceCollection services) => services
        .AddMemory<DutyRoster>([nameof(Domain.DutyShift)], (roster, db, ct) => roster.ReadAsync(db, ct))
        .AddMemory<OfficeCalls>([nameof(Domain.OfficeCall)], (calls, db, ct) => calls.ReadAsync(db, ct))
        .AddMemory<CallAnswers>(["!" + Calls.Action], (answers, db, ct) => answers.ReadAsync(db, ct))
        .AddMemory<FileOpenings>(["!lihat-berkas"], (openings, db, ct) => openings.ReadAsync(db, ct));

    private static IServiceCollection AddMemory<T>(this IServiceCollection services, string[] kinds, Func<T, PortalDb, CancellationToken, Task> read)
        where T : notnull =>
        services.AddSingleton(provider => new FarMemory(kinds, async ct =>
        {
            await using var db = await provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
            await read(provider.GetRequiredService<T>(), db, ct);
        }));
}
