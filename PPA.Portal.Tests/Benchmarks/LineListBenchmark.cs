using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Domain;
using PPA.Portal.Reports.LineList;
using PPA.Portal.Tests.Support;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Benchmarks;

/// <summary>What the line list costs at 3,000 and 30,000 cases. Prints a table and judges nothing: <c>dotnet test --filter Benchmark</c>.</summary>
public sealed class LineListBenchmark(ITestOutputHelper output)
{
    private static readonly string[] Columns = ["diterima", "saluran", "risiko", "tkp", "bentuk", "korban", "nik", "jk", "umur", "pendidikan", "pekerjaan", "hubungan", "kronologi"];

    [Theory]
    [Trait("Kind", "Benchmark")]
    [InlineData(3_000)]
    [InlineData(30_000)]
    public async Task The_line_list_is_streamed(int cases)
    {
        await using var office = await TestOffice.OpenAsync();
        var head = await office.HireAsync("dewi", Role.AgencyHead);
        await FillAsync(office, cases);
        output.WriteLine($"{"",-34}{"seconds",10}{"file MB",10}{"peak MB above the start",26}");
        foreach (var revealed in (bool[])[false, true])
        {
            await using var scope = office.As(head);
            var ask = new LineAsk(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Columns, revealed);
            var slip = await scope.ServiceProvider.GetRequiredService<LineBook>().AskAsync(ask, "Ukur kecepatan");
            var write = (await scope.ServiceProvider.GetRequiredService<LineListExport>().TakeAsync(slip))!;
            var start = GC.GetTotalMemory(forceFullCollection: true);
            await using var counted = new Weighed(start);
            var began = Stopwatch.GetTimestamp();
            await write(counted, default);
            var name = $"{cases} cases, {(revealed ? "with names" : "covered")}";
            output.WriteLine($"{name,-34}{Stopwatch.GetElapsedTime(began).TotalSeconds,10:0.0}{counted.Length / 1048576.0,10:0.0}{counted.Peak / 1048576.0,26:0.0}");
        }
    }

    private static async Task FillAsync(TestOffice office, int cases)
    {
        const int Batch = 500;
        for (var from = 0; from < cases; from += Batch)
        {
            await using var db = await office.DbAsync();
            for (var i = from; i < Math.Min(cases, from + Batch); i++)
            {
                var file = GivenFile.Case(number: $"B-2026-{i:00000}");
                db.Add(file);
                db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, office.Clock.Now));
            }
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Throws bytes away, counts them, and looks at the memory that is in use each time some come.</summary>
    private sealed class Weighed(long start) : Stream
    {
        private const int Every = 10;
        private long _length;
        private int _flushes;

        public long Peak { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        // A full collection takes its own time, so it is asked for now and then only.
        public override void Flush()
        {
            if (_flushes++ % Every == 0)
                Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true) - start);
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Flush();
            return Task.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
