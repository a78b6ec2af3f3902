using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Import;

/// <summary>Does the work of imports, apart from any screen: reads and checks a workbook, then writes all of it or nothing.</summary>
public sealed partial class ImportBench(
    IDbContextFactory<PortalDb> dbs, CodeLists codes, OfficeDesk desk, ComplaintChecks checks, ImportWriting writing,
    TimeProvider time, ILogger<ImportBench> log)
{
    private readonly ConcurrentDictionary<OfficerId, ImportRun> _runs = new();

    public ImportRun? Of(OfficerId officer) => _runs.GetValueOrDefault(officer);

    /// <summary>Takes a workbook in place of the officer's last one.</summary>
    public void Begin(ImportRun run, MemoryStream file)
    {
        if (_runs.TryGetValue(run.Officer, out var last))
            last.Cancel();
        _runs[run.Officer] = run;
        _ = Task.Run(() => WorkAsync(run, () => Task.Run(() => Read(run, file))));
    }

    /// <summary>Writes what was read without a bad cell.</summary>
    public void Write(ImportRun run)
    {
        if (run.Phase != ImportPhase.Ready)
            throw new RuleException("Impor ini belum siap ditulis.");
        run.Turn(ImportPhase.Writing);
        _ = Task.Run(() => WorkAsync(run, () => writing.WriteAsync(dbs, run)));
    }

    public void Forget(OfficerId officer)
    {
        if (_runs.TryRemove(officer, out var run))
            run.Cancel();
    }

    private async Task WorkAsync(ImportRun run, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            run.Turn(ImportPhase.Cancelled);
        }
        catch (RuleException refusal)
        {
            run.Turn(ImportPhase.Refused, refusal.Message);
        }
#pragma warning disable CA1031 // A workbook can be broken in more ways than its library has exceptions for; the office must hear of it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogBroken(fault);
            run.Turn(ImportPhase.Refused, "Berkas ini tidak dapat dibaca sampai selesai. Tidak ada yang tersimpan. Simpan ulang dari Excel, lalu coba lagi.");
        }
    }

    private void Read(ImportRun run, MemoryStream file)
    {
        ZipGuard.Check(file);
        using var sheet = new RegisterSheet(file);
        var reader = new RegisterRow(codes, desk, checks, time.GetUtcNow().UtcDateTime);
        run.Expect(sheet.LastRow - 1);
        for (var row = 2; row <= sheet.LastRow; row++)
        {
            run.Cancelled.ThrowIfCancellationRequested();
            ReadRow(run, sheet, reader, row);
            run.Step();
        }
        if (run.BadCount == 0 && run.Cases.Count == 0)
            throw new RuleException("Lembar ini belum berisi kasus.");
        run.Turn(run.BadCount == 0 ? ImportPhase.Ready : ImportPhase.Refused);
    }

    private static void ReadRow(ImportRun run, RegisterSheet sheet, RegisterRow reader, int row)
    {
        if (sheet.Read(row) is not var (cells, bad))
            return;
        var (past, faults) = reader.Read(cells);
        foreach (var cell in bad)
            run.Fault(cell);
        foreach (var fault in faults.Where(f => bad.All(b => b.Address != sheet.AddressOf(f.Path, row))))
            run.Fault(new BadCell(sheet.AddressOf(fault.Path, row), fault.Sentence));
        if (past is not null && bad.Count == 0)
            run.Cases.Add(past);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An import broke")]
    private partial void LogBroken(Exception fault);
}
