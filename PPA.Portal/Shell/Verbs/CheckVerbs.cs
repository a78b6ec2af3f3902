using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Upkeep;
using PPA.Portal.Upkeep.Checks;
using PPA.Portal.Vault;

namespace PPA.Portal.Shell.Verbs;

/// <summary>Looking, without changing anything.</summary>
internal static class CheckVerbs
{
    public static async Task<int> CheckAsync(VerbCall call)
    {
        var start = call.Begin(mayCreate: false);
        var settings = UpkeepSettings.Read(start.Builder.Configuration, start.Folder);
        var choice = DatabaseChoice.Read(start.Builder.Configuration, start.Folder);
        List<CheckLine> lines = [CheckLine.Good("Pengaturan", "Terbaca."), .. new GroundCheck(start.Folder, choice, settings, TimeProvider.System).Look()];
        string? key = null;
        if (choice.Provider != DatabaseProvider.Sqlite || !choice.IsNew(start.Folder))
        {
            var (register, current) = await RegisterAsync(call);
            lines.AddRange(register);
            key = current;
        }
        lines.AddRange(new CareCheck(new UpkeepRecords(start.Folder), choice, settings, TimeProvider.System).Look(key));
        foreach (var line in lines)
            call.Voice.Say($"{line.Word,-10}  {line.What}: {line.Says}{(line.Cure is { } cure ? " → " + cure : "")}");
        var (wrong, watch) = (lines.Count(l => l.Finding == Finding.Wrong), lines.Count(l => l.Finding == Finding.Attention));
        call.Voice.Say(wrong + watch == 0 ? "Semua baik." : $"{wrong} salah, {watch} perlu perhatian.");
        return wrong == 0 ? OfficeCommands.Fine : OfficeCommands.FaultFound;
    }

    public static async Task<int> VerifyAuditAsync(VerbCall call)
    {
        await using var app = await call.OpenAsync();
        var report = await app.Services.GetRequiredService<AuditTrail>().VerifyAsync();
        call.Voice.Say(report.BrokenAt is { } place
            ? $"Jejak audit TIDAK utuh: entri {place} tidak cocok dengan yang sebelumnya."
            : $"Jejak audit utuh: {report.Count} entri, ujung {report.Head}.");
        return report.BrokenAt is null ? OfficeCommands.Fine : OfficeCommands.FaultFound;
    }

    public static Task<int> VersionAsync(VerbCall call)
    {
        call.Voice.Say(PortalVersion.Now);
        return Task.FromResult(OfficeCommands.Fine);
    }

    /// <summary>What can only be seen with the register open; where it does not open, that is the finding.</summary>
    private static async Task<(IReadOnlyList<CheckLine> Lines, string? Key)> RegisterAsync(VerbCall call)
    {
        try
        {
            await using var app = await call.OpenAsync();
            return (await app.Services.GetRequiredService<RegisterCheck>().LookAsync(), app.Services.GetRequiredService<KeyRing>().Current.Id);
        }
        catch (Exception fault) when (Opening.IsPlain(fault))
        {
            return ([CheckLine.Bad("Register", Opening.Plainly(fault), "Ikuti kalimat itu; buku panduan, bab Bila gawat.")], null);
        }
    }
}
