using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Import;

/// <summary>The administrator's way to bring an older register on file.</summary>
public sealed class ImportDesk(ImportBench bench, CodeLists codes, OfficeDesk desk, CurrentOfficer officer)
{
    /// <summary>The officer's own import, if there is one.</summary>
    public ImportRun? Current
    {
        get
        {
            officer.Must(Permission.ImportRegister);
            return bench.Of(officer.Id);
        }
    }

    /// <summary>The empty sheet.</summary>
    public byte[] Template()
    {
        officer.Must(Permission.ImportRegister);
        return RegisterTemplate.Make(codes, desk.Now.Regions);
    }

    /// <summary>Takes a workbook and begins to check it; nothing is written.</summary>
    public async Task<ImportRun> CheckAsync(string name, Stream file, CancellationToken ct = default)
    {
        officer.Must(Permission.ImportRegister);
        var copy = new MemoryStream();
        await file.CopyToAsync(copy, ct);
        copy.Position = 0;
        var run = new ImportRun(Plain.Short(Plain.Line(Path.GetFileName(name)) ?? "berkas.xlsx"), officer.Id);
        bench.Begin(run, copy);
        return run;
    }

    /// <summary>Writes everything that was checked, or nothing.</summary>
    /// <exception cref="RuleException">There are bad cells, or the check is not finished.</exception>
    public void Write()
    {
        officer.Must(Permission.ImportRegister);
        bench.Write(bench.Of(officer.Id) ?? throw new RuleException("Belum ada berkas."));
    }

    public void Cancel()
    {
        officer.Must(Permission.ImportRegister);
        bench.Of(officer.Id)?.Cancel();
    }

    /// <summary>Clears the table for another workbook.</summary>
    public void Forget()
    {
        officer.Must(Permission.ImportRegister);
        bench.Forget(officer.Id);
    }
}
