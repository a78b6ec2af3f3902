using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Triage;

/// <summary>An office with its board kept, two duty officers and a sub-coordinator.</summary>
public sealed class DutyRoom : IAsyncDisposable
{
    private int _number;

    private DutyRoom(TestOffice office) => Office = office;

    public TestOffice Office { get; }

    public OfficerCard Piket { get; private set; } = null!;

    public OfficerCard Piket2 { get; private set; } = null!;

    public OfficerCard Head { get; private set; } = null!;

    public Board Board => Office.The<Board>();

    public TestClock Clock => Office.Clock;

    public static async Task<DutyRoom> OpenAsync(bool keepBoard = true, TestOffice? office = null)
    {
        var room = new DutyRoom(office ?? await TestOffice.OpenAsync());
        room.Piket = await room.Office.HireAsync("piket", Role.DutyOfficer);
        room.Piket2 = await room.Office.HireAsync("piket2", Role.DutyOfficer);
        room.Head = await room.Office.HireAsync("subkoordinator", Role.SubCoordinator);
        if (!keepBoard)
            return room;
        await room.Office.The<BoardKeeper>().StartAsync(default);
        await room.UntilAsync(board => board.ReadAt is not null);
        return room;
    }

    /// <summary>A case in the register, and on the board once it has been read.</summary>
    public async Task<CaseId> ReceiveAsync(Complaint? complaint = null, RiskLevel risk = RiskLevel.Unassessed)
    {
        var due = Office.The<DueTime>();
        var file = CaseFile.Receive(
            complaint ?? Given.Complaint(at: Clock.Now), new Receipt($"B-2026-{++_number:0000}", null, null, null, Clock.Now), due);
        if (risk != RiskLevel.Unassessed)
            Given.Judged(file, risk, Head.Id, Clock.Now, due);
        await using (var db = await Office.DbAsync())
        {
            db.Add(file);
            db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, Clock.Now));
            await db.SaveChangesAsync();
        }
        Office.The<LiveFeed>().Ring(Topic.CasesChanged, file.Id);
        await UntilAsync(board => board.Card(file.Id) is not null);
        return file.Id;
    }

    /// <summary>Lets an officer use one of the room's services.</summary>
    public async Task AsAsync<T>(OfficerCard? officer, Func<T, Task> act) where T : notnull
    {
        await using var scope = Office.As(officer);
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Waits for the board itself, not for time.</summary>
    public async Task<BoardSnapshot> UntilAsync(Func<BoardSnapshot, bool> seen)
    {
        var done = new TaskCompletionSource<BoardSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (Board.Now is var board && seen(board))
                done.TrySetResult(board);
        }
        using var ear = Office.The<LiveFeed>().Listen(Topic.BoardChanged, Look);
        Look();
        return await done.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public Task<Card> CardAsync(CaseId id, Func<Card, bool> seen) =>
        UntilAsync(board => board.Card(id) is { } card && seen(card)).ContinueWith(t => t.GetAwaiter().GetResult().Card(id)!, TaskScheduler.Default);

    public async Task<CaseFile> FileAsync(CaseId id)
    {
        await using var db = await Office.DbAsync();
        return await db.Set<CaseFile>().AsNoTracking().Include(c => c.RiskHistory).Include(c => c.ClockHistory).Include(c => c.Lowerings)
            .Include(c => c.Escalations).Include(c => c.Notes)
            .Include(c => c.Assessments).Include(c => c.Prompts).Include(c => c.Agenda).Include(c => c.People).AsSplitQuery().SingleAsync(c => c.Id == id);
    }

    public async Task<IReadOnlyList<AuditEntry>> TrailAsync(CaseId id)
    {
        await using var db = await Office.DbAsync();
        return await db.Set<AuditEntry>().AsNoTracking().Where(a => a.CaseId == id).OrderBy(a => a.Sequence).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Office.The<BoardKeeper>().StopAsync(default);
        await Office.DisposeAsync();
    }
}
