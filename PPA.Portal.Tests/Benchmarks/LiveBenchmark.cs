using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Benchmarks;

/// <summary>From a change on disk to the board's memory and to 500 screens that listen, beside a bell that nobody has to read for. Prints a table and judges nothing.</summary>
public sealed class LiveBenchmark(ITestOutputHelper output)
{
    private const int Screens = 500;
    private const int Rounds = 60;
    private const int Open = 600;

    [Fact]
    [Trait("Kind", "Benchmark")]
    public async Task A_change_reaches_the_board_and_five_hundred_listeners()
    {
        await using var office = await TestOffice.OpenAsync(also: builder =>
        {
            builder.Services.RemoveAll<TimeProvider>();
            builder.Services.AddSingleton(TimeProvider.System);
        });
        var ids = await FillAsync(office);
        var (feed, board, keeper) = (office.The<LiveFeed>(), office.The<Board>(), office.The<BoardKeeper>());
        await keeper.StartAsync(default);

        var (toBoard, toLast, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            await NoteAsync(office, ids[i % ids.Count]);
            var (snapshot, last) = await ChangeAsync(feed, board, ids[i % ids.Count]);
            toBoard.Add(snapshot);
            toLast.Add(last);
            bare.Add(await BareAsync(feed));
        }
        await keeper.StopAsync(default);

        output.WriteLine($"{Open} open cases, {Screens} listeners, {Rounds} changes one after the other, {office.Queries.Count} query for each, milliseconds");
        output.WriteLine($"{"",-44}{"median",10}{"p95",10}{"worst",10}");
        Line("change to the board's memory", toBoard);
        Line("change to the last of 500 listeners", toLast);
        Line("a bare ring to 500 listeners", bare);
        Assert.Equal(Rounds, toLast.Count);
    }

    private void Line(string what, List<double> times)
    {
        var sorted = times.Order().ToList();
        output.WriteLine($"{what,-44}{sorted[sorted.Count / 2],10:0.00}{sorted[(int)(sorted.Count * 0.95)],10:0.00}{sorted[^1],10:0.00}");
    }

    private static async Task NoteAsync(TestOffice office, CaseId id)
    {
        await using var db = await office.DbAsync();
        (await db.Set<CaseFile>().SingleAsync(c => c.Id == id)).AddNote(NoteKind.Note, "Rekaan", null, office.Clock.Now);
        db.Journal(new AuditEntry("catat", "sistem", null, id, null, null, office.Clock.Now));
        await db.SaveChangesAsync();
        office.Queries.Clear();
    }

    private static async Task<(double Snapshot, double Last)> ChangeAsync(LiveFeed feed, Board board, CaseId id)
    {
        var (done, left, swapped) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), Screens, 0L);
        var before = board.Now.Sequence;
        var ears = Enumerable.Range(0, Screens).Select(_ => feed.Listen(Topic.BoardChanged, () =>
        {
            if (board.Now.Sequence == before)
                return;
            Interlocked.CompareExchange(ref swapped, Stopwatch.GetTimestamp(), 0);
            if (Interlocked.Decrement(ref left) == 0)
                done.TrySetResult();
        })).ToList();
        var began = Stopwatch.GetTimestamp();
        feed.Ring(Topic.CasesChanged, id);
        await done.Task;
        var last = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        ears.ForEach(ear => ear.Dispose());
        return (Stopwatch.GetElapsedTime(began, swapped).TotalMilliseconds, last);
    }

    private static async Task<double> BareAsync(LiveFeed feed)
    {
        var (done, left) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), Screens);
        var ears = Enumerable.Range(0, Screens).Select(_ => feed.Listen(Topic.WallsChanged, () =>
        {
            if (Interlocked.Decrement(ref left) == 0)
                done.TrySetResult();
        })).ToList();
        var began = Stopwatch.GetTimestamp();
        feed.Ring(Topic.WallsChanged);
        await done.Task;
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        ears.ForEach(ear => ear.Dispose());
        return took;
    }

    private static async Task<List<CaseId>> FillAsync(TestOffice office)
    {
        await using var db = await office.DbAsync();
        var files = Enumerable.Range(1, Open).Select(i => CaseFile.Receive(Given.Complaint(), new Receipt($"B-2026-{i:0000}", null, null, null, office.Clock.Now), Given.Due)).ToList();
        db.AddRange(files);
        db.Journal(new AuditEntry("impor", "sistem", null, null, null, null, office.Clock.Now));
        await db.SaveChangesAsync();
        return [.. files.Select(f => f.Id)];
    }
}
