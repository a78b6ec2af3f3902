using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Benchmarks;

/// <summary>What 15,000 open cases cost the board. Prints a table and judges nothing: <c>dotnet test --filter Benchmark</c>.</summary>
public sealed class BoardBenchmark(ITestOutputHelper output)
{
    private const int Cases = 15_000;
    private const int Rounds = 5;

    [Fact]
    [Trait("Kind", "Benchmark")]
    public async Task Reading_the_board_beside_loading_the_entities()
    {
        await using var office = await TestOffice.OpenAsync();
        await FillAsync(office);
        var reader = office.The<BoardReader>();
        var snapshot = BoardSnapshot.Unread(0);

        var lines = new List<(string What, List<double> Times)>
        {
            ("cards by projection, one query", await MeasureAsync(async () => snapshot = snapshot.WithAll(await reader.ReadAllAsync(), office.Clock.Now))),
            ("the same files as entities (EF)", await MeasureAsync(async () => await EntitiesAsync(office))),
            ("one changed card read and put in", await MeasureAsync(async () => await ChangeAsync(reader, snapshot, office))),
        };

        output.WriteLine($"{Cases} open cases, {Rounds} rounds, milliseconds");
        output.WriteLine($"{"",-36}{"first",10}{"median",10}{"best",10}");
        foreach (var (what, times) in lines)
            output.WriteLine($"{what,-36}{times[0],10:0.0}{times.Order().ElementAt(times.Count / 2),10:0.0}{times.Min(),10:0.0}");
        Assert.Equal(Cases, snapshot.Cards.Count);
    }

    private static async Task<List<double>> MeasureAsync(Func<Task> work)
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    private static async Task EntitiesAsync(TestOffice office)
    {
        await using var db = await office.DbAsync();
        await db.Set<CaseFile>().AsNoTracking().Where(c => c.Stage != CaseStage.Closed).ToListAsync();
    }

    private static async Task ChangeAsync(BoardReader reader, BoardSnapshot snapshot, TestOffice office)
    {
        var ids = new HashSet<CaseId> { snapshot.Lanes[0].Cards[Cases / 8].Id };
        snapshot.With(ids, await reader.ReadAsync(ids), office.Clock.Now);
    }

    private static async Task FillAsync(TestOffice office)
    {
        RiskLevel[] levels = [RiskLevel.Unassessed, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low];
        for (var from = 0; from < Cases; from += 1000)
        {
            await using var db = await office.DbAsync();
            for (var i = from; i < from + 1000; i++)
            {
                var at = office.Clock.Now.AddMinutes(-i);
                var file = CaseFile.Receive(Given.Complaint(at: at), new Receipt($"B-2026-{i:00000}", null, null, null, at), Given.Due);
                if (levels[i % 4] != RiskLevel.Unassessed)
                    Given.Judged(file, levels[i % 4], new OfficerId(Guid.Empty), at);
                db.Add(file);
            }
            db.Journal(new AuditEntry("terima", "sistem", null, null, null, null, office.Clock.Now));
            await db.SaveChangesAsync();
        }
    }
}
