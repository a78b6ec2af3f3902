using PPA.Portal.Audit;
using PPA.Portal.Data.Moving;

namespace PPA.Portal.Shell.Verbs;

/// <summary>Leaving the file for a server.</summary>
internal static class MoveVerbs
{
    public static async Task<int> MoveAsync(VerbCall call)
    {
        await using var app = await call.OpenAsync();
        var chain = await app.Services.GetRequiredService<AuditTrail>().VerifyAsync();
        if (chain.BrokenAt is { } place)
        {
            call.Voice.Complain($"Jejak audit TIDAK utuh sejak entri {place}; register tidak dipindahkan.");
            return OfficeCommands.FaultFound;
        }
        var target = app.Configuration["Data:Connection"];
        var report = await app.Services.GetRequiredService<RegisterMove>().MoveAsync(target, (table, rows) =>
        {
            if (rows > 0)
                call.Voice.Say($"  {table}: {rows} baris sama");
        });
        call.Voice.Say($"Pindah selesai dan sudah dibaca ulang: {report.Rows} baris dalam {report.Tables} tabel. Ubah Data:Provider menjadi Postgres, lalu jalankan portal. Berkas lama tidak berubah.");
        return OfficeCommands.Fine;
    }
}
