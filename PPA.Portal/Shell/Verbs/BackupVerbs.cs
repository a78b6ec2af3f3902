using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Upkeep;
using PPA.Portal.Upkeep.Backups;
using PPA.Portal.Vault;

namespace PPA.Portal.Shell.Verbs;

/// <summary>Copies, restores and drills from the command line.</summary>
internal static class BackupVerbs
{
    public static async Task<int> BackUpAsync(VerbCall call)
    {
        await using var app = await call.OpenAsync();
        var done = await app.Services.GetRequiredService<BackupMaker>().MakeAsync(call.Option("--to"), Spoken(call));
        var time = app.Services.GetRequiredService<OfficeDesk>().Now.Time;
        call.Voice.Say($"Cadangan selesai dan sudah diperiksa ulang: {done.File.Path} ({Sizes.Of(done.File.Size)}), isi per {time.DateAndClock(done.Manifest.TakenAt)}.");
        call.Voice.Say($"Berisi {done.Manifest.Rows.GetValueOrDefault("CaseFiles")} berkas kasus, {done.Manifest.Rows.Values.Sum()} baris, {done.Manifest.Parts.Count(p => p.Path.StartsWith(BackupMaker.Attachments, StringComparison.Ordinal))} lampiran.");
        if (done.Left.Count > 0)
            call.Voice.Say($"{done.Left.Count} cadangan lama dihapus menurut aturan simpan.");
        if (done.Manifest.Missing.Count == 0)
            return OfficeCommands.Fine;
        call.Voice.Complain($"{done.Manifest.Missing.Count} lampiran yang tercatat tidak ada di disk. Cari di cadangan yang lebih tua.");
        return OfficeCommands.FaultFound;
    }

    /// <summary>Needs the keys, and no portal: on a new machine there is none yet.</summary>
    public static async Task<int> RestoreAsync(VerbCall call)
    {
        var to = Path.GetFullPath(call.Need("--to", "folder tujuan"));
        var start = call.Begin();
        var ring = KeyRing.OpenOrCreate(start.Folder.KeyFile, TimeProvider.System, mayCreate: false);
        var from = call.Word(0) ?? UpkeepSettings.Read(start.Builder.Configuration, start.Folder).Folder;
        var copy = Directory.Exists(from) ? Restorer.Choose(from, start.Folder.Demo, MomentOf(call)).Path : from;
        call.Voice.Say($"Memulihkan {Path.GetFileName(copy)}…");
        var manifest = await new Restorer(new BackupReader(new Safe(ring))).RestoreAsync(copy, to);
        call.Voice.Say($"Pulih di {to}: {manifest.Rows.GetValueOrDefault("CaseFiles")} berkas kasus, {manifest.AuditCount} entri jejak audit, isi per {manifest.TakenAt:yyyy-MM-dd HH:mm} UTC.");
        if (manifest.Parts.Any(p => p.Path.StartsWith(BackupMaker.Office, StringComparison.Ordinal)))
            call.Voice.Say($"Berkas kantor sendiri ada di {Path.Combine(to, "kantor")}; pindahkan ke tempat yang disebut Office:Folder.");
        call.Voice.Say($"Jalankan portal dengan --data {to} dan kunci yang sama. Yang masuk sesudah waktu itu tidak ada di sini.");
        return OfficeCommands.Fine;
    }

    public static async Task<int> DrillAsync(VerbCall call)
    {
        await using var app = await call.OpenAsync();
        var record = await app.Services.GetRequiredService<RestoreDrill>().TryAsync(call.Word(0), Spoken(call));
        if (record.Fault is { } fault)
        {
            call.Voice.Complain($"Uji pulih {record.File} GAGAL: {fault}");
            return OfficeCommands.FaultFound;
        }
        call.Voice.Say($"Uji pulih {record.File} berhasil: {record.Rows} baris sama, {record.Attachments} lampiran terbuka, jejak audit utuh. Folder sementara sudah dihapus.");
        return OfficeCommands.Fine;
    }

    private static DateTime? MomentOf(VerbCall call)
    {
        if (call.Option("--point") is not { } text)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment)
            ? moment.UtcDateTime
            : throw new RuleException("Tulis --point seperti 2026-11-20T14:00+07:00; tanpa zona dipakai zona server.");
    }

    // Not Progress<T>: that speaks later, from another thread, in any order.
    private static VerbProgress Spoken(VerbCall call) => new(call.Voice.Say);

    private sealed class VerbProgress(Action<string> say) : IProgress<string>
    {
        public void Report(string value) => say(value);
    }
}
