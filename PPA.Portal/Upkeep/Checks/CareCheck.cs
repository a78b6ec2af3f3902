using PPA.Portal.Data;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep.Checks;

/// <summary>Looks at what somebody must do now and then: copies, drills, the keys' own copy.</summary>
public sealed class CareCheck(UpkeepRecords records, DatabaseChoice choice, UpkeepSettings settings, TimeProvider time)
{
    /// <summary>What the copy of the register is called.</summary>
    public const string Copy = "Cadangan";

    /// <summary>What trying to restore it is called.</summary>
    public const string Trial = "Uji pulih";

    private const int DrillLasts = 31;
    private const int CopyLasts = 2;

    /// <param name="keyId">The key version that seals now; null where it is not known.</param>
    public IReadOnlyList<CheckLine> Look(string? keyId)
    {
        var notes = records.Read();
        return choice.Provider == DatabaseProvider.Postgres
            ? [Dump(), Keys(notes, keyId)]
            : [Backup(notes), Drill(notes), Keys(notes, keyId)];
    }

    private CheckLine Dump()
    {
        const string cure = "Jadwalkan pg_dump dan cobalah memulihkannya (buku panduan, bab PostgreSQL).";
        if (ServerDump.Newest(settings.Folder) is not { } last)
            return CheckLine.Watch(Copy, $"Register di PostgreSQL tidak dicadangkan oleh portal, dan belum ada berkas .dump di {settings.Folder}.", cure);
        return time.GetUtcNow().UtcDateTime - last.At > TimeSpan.FromDays(CopyLasts)
            ? CheckLine.Bad(Copy, $"{last.Name} dibuat {Ago(last.At)}.", cure)
            : CheckLine.Good(Copy, $"{last.Name} dibuat {Ago(last.At)}, {Sizes.Of(last.Size)}.");
    }

    private CheckLine Backup(UpkeepNotes notes)
    {
        const string what = Copy;
        if (notes.BackupFault is { } fault)
            return CheckLine.Bad(what, $"Gagal {Ago(fault.At)}: {fault.Sentence}", "Hilangkan sebabnya, lalu tekan Cadangkan sekarang atau jalankan backup.");
        if (notes.LastBackup is not { } last)
            return CheckLine.Watch(what, "Belum pernah dibuat.", "Tekan Cadangkan sekarang atau jalankan backup.");
        if (time.GetUtcNow().UtcDateTime - last.At > TimeSpan.FromDays(CopyLasts))
            return CheckLine.Bad(what, $"Terakhir {Ago(last.At)}.", settings.Times.Count == 0 ? "Isi Upkeep:Times, misalnya 01:30." : "Lihat log layanan mengapa cadangan terjadwal tidak jalan; jalankan backup sekarang.");
        return last.Missing > 0
            ? CheckLine.Bad(what, $"{last.Missing} lampiran yang tercatat tidak ada di disk.", "Cari lampiran itu di cadangan yang lebih tua (buku panduan, bab Lampiran hilang).")
            : CheckLine.Good(what, $"Terakhir {Ago(last.At)}, {Sizes.Of(last.Size)}, sudah diperiksa ulang.");
    }

    private CheckLine Drill(UpkeepNotes notes)
    {
        const string what = Trial;
        if (notes.LastDrill is not { } last)
            return CheckLine.Watch(what, "Belum pernah dicoba.", "Tekan Uji pulih sekarang atau jalankan drill.");
        if (last.Fault is { } fault)
            return CheckLine.Bad(what, $"Gagal {Ago(last.At)}: {fault}", "Buat cadangan baru, lalu ulangi uji pulih.");
        return time.GetUtcNow().UtcDateTime - last.At > TimeSpan.FromDays(DrillLasts)
            ? CheckLine.Watch(what, $"Terakhir {Ago(last.At)}.", "Tekan Uji pulih sekarang atau jalankan drill; sebulan sekali cukup.")
            : CheckLine.Good(what, $"Berhasil {Ago(last.At)}: {last.Rows} baris, {last.Attachments} lampiran.");
    }

    private CheckLine Keys(UpkeepNotes notes, string? keyId)
    {
        const string what = "Cadangan kunci";
        if (notes.LastKeys is not { } last)
            return CheckLine.Watch(what, "Belum pernah dibuat. Tanpa kunci, cadangan register tidak dapat dibuka siapa pun.", "Jalankan di server: keys backup --to BERKAS.");
        return keyId is not null && last.KeyId != keyId
            ? CheckLine.Bad(what, $"Kunci sudah diganti sesudah cadangan kunci {Ago(last.At)}.", "Jalankan di server: keys backup --to BERKAS.")
            : CheckLine.Good(what, $"Dibuat {Ago(last.At)}.");
    }

    private string Ago(DateTime at) => Ages.Ago(time.GetUtcNow().UtcDateTime - at);
}
