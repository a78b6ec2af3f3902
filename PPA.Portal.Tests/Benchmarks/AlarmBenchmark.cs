using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Benchmarks;

/// <summary>What one second of alarms costs at 15,000 open cases. Prints a table and judges nothing: <c>dotnet test --filter Benchmark</c>.</summary>
public sealed class AlarmBenchmark(ITestOutputHelper output)
{
    private const int Cases = 15_000;
    private const int Rounds = 20;
    private static readonly RiskLevel[] Levels = [RiskLevel.Unassessed, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low];

    [Fact]
    [Trait("Kind", "Benchmark")]
    public async Task One_second_of_alarms()
    {
        await using var office = await TestOffice.OpenAsync();
        var officer = await office.HireAsync("piket", Role.DutyOfficer);
        output.WriteLine($"{Cases} open cases, {Rounds} rounds, milliseconds");
        output.WriteLine($"{"",-56}{"first",10}{"median",10}{"best",10}");
        // As an office has them: nearly all answered, forty wait. And as none should: nobody has answered any.
        await MeasureAsync(office, officer, "40 wait", Cases - 40);
        await MeasureAsync(office, officer, "all wait, most of them late", 0);
    }

    private async Task MeasureAsync(TestOffice office, OfficerCard officer, string what, int answered)
    {
        Fill(office, answered);
        await using var scope = office.As(officer);
        var screens = Enumerable.Range(0, 10).Select(_ => scope.ServiceProvider.GetRequiredService<AlarmDesk>()).ToList();
        var seats = screens.ConvertAll(screen => screen.Enter());
        var (watch, causes) = (office.The<AlarmWatch>(), office.The<OfficeCauses>());
        Print(what + ": the table for one officer", () => watch.For(officer, office.Clock.Now));
        Print(what + ": ten screens of one officer", () => screens.ForEach(screen => screen.Look(office.Clock.Now)));
        Print(what + ": the office's own causes", () => Assert.NotNull(causes.Standing(office.Clock.Now).ToList()));
        seats.ForEach(seat => seat?.Dispose());

        void Print(string name, Action work)
        {
            var times = new List<double>();
            for (var i = 0; i < Rounds; i++)
            {
                office.Clock.Advance(TimeSpan.FromSeconds(1));
                var began = Stopwatch.GetTimestamp();
                work();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            output.WriteLine($"{name,-56}{times[0],10:0.00}{times.Order().ElementAt(Rounds / 2),10:0.00}{times.Min(),10:0.00}");
        }
    }

    private static void Fill(TestOffice office, int answered)
    {
        var now = office.Clock.Now;
        var cards = Enumerable.Range(0, Cases).Select(i => CardOf(i, now.AddMinutes(-i % 6000), i < answered ? now : null)).ToList();
        office.The<Board>().Swap(BoardSnapshot.Unread(now.Ticks).WithAll(cards, now));
    }

    private static Card CardOf(int i, DateTime at, DateTime? answered)
    {
        var risk = Levels[i % 4];
        var due = Given.Due(risk, Channel.Phone, at);
        return new Card
        {
            Id = CaseId.New(at), Number = $"B-2026-{i:00000}", Channel = Channel.Phone, Risk = risk, Initials = null, Sex = Sex.Female, Age = 30, Region = null, RegionLabel = null,
            Forms = "Fisik", Flags = [], LifeThreat = i % 50 == 0, Holder = answered is null ? null : new OfficerId(Guid.Empty), TakenAt = answered, OfferedTo = null, OfferedAt = null,
            ReceivedAt = at, RegisteredAt = at, DueAt = due, FirstResponseAt = answered, AlarmAt = LadderPlan.AlarmAt(risk, at, null, due), Rung = 0, RungAt = null,
            AcknowledgedBy = null, AcknowledgedAt = null, Lowering = null, Version = 1, OpenPrompts = 0, NextPrompt = null, RescoreAt = null,
        };
    }
}
