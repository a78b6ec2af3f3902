using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>Tries a copy as it would be used on a bad day: restores it aside, opens it, compares everything, and throws it away.</summary>
public sealed class RestoreDrill(
    IDbContextFactory<PortalDb> dbs, Safe safe, BlindIndex index, DataFolder folder, UpkeepSettings settings, Restorer restorer, UpkeepRecords records, TimeProvider time)
{
    /// <summary>Tries the newest copy, or the one given, and remembers what came of it.</summary>
    /// <exception cref="UpkeepRefusedException">There is no copy, or none of that name, or another drill runs; nothing was tried, and nothing is remembered.</exception>
    public async Task<DrillRecord> TryAsync(string? file = null, IProgress<string>? said = null, CancellationToken ct = default)
    {
        using var alone = HouseLock.Take(folder);
        var copy = file ?? Restorer.Choose(settings.Folder, folder.Demo, null).Path;
        if (!File.Exists(copy))
            throw new UpkeepRefusedException($"Berkas cadangan {copy} tidak ada. Periksa nama dan letaknya; tidak ada yang dicoba.");
        var record = await CompareAsync(copy, Path.Combine(alone.Scratch, "pulih"), said, ct);
        await records.TryKeepAsync(r => r with { LastDrill = record }, ct);
        return record;
    }

    private async Task<DrillRecord> CompareAsync(string copy, string to, IProgress<string>? said, CancellationToken ct)
    {
        var nothing = new DrillRecord(time.GetUtcNow().UtcDateTime, Path.GetFileName(copy), 0, 0, null);
        try
        {
            said?.Report($"Memulihkan {nothing.File} ke folder sementara…");
            var manifest = await restorer.RestoreAsync(copy, to, ct);
            var restored = new DataFolder(to, manifest.Demo);
            using var register = new RegisterCopy(restored.DatabaseFile, safe, index);
            said?.Report("Membandingkan isi…");
            var fault = await FaultAsync(register, manifest, ct);
            said?.Report("Membuka lampiran…");
            var (opened, broken) = await AttachmentsAsync(register, restored, manifest, ct);
            return nothing with { Rows = manifest.Rows.Values.Sum(), Attachments = opened, Fault = fault ?? broken };
        }
        catch (Exception fault) when (fault is UpkeepRefusedException or SealBrokenException or IOException or Microsoft.Data.Sqlite.SqliteException)
        {
            return nothing with { Fault = CopyTrouble.OfReading(fault) };
        }
    }

    private async Task<string?> FaultAsync(RegisterCopy register, BackupManifest manifest, CancellationToken ct)
    {
        if (!await register.IsSoundAsync(ct))
            return "Basis data di dalam cadangan rusak. Buat cadangan baru, lalu jalankan check.";
        var facts = await register.FactsAsync(ct);
        if (!facts.Rows.SequenceEqual(manifest.Rows.OrderBy(r => r.Key, StringComparer.Ordinal)))
            return "Jumlah baris tidak sama dengan catatan di dalam cadangan.";
        var chain = await new AuditTrail(register).VerifyAsync(ct);
        if (chain.BrokenAt is { } place)
            return $"Jejak audit di dalam cadangan putus pada entri {place}.";
        if (chain.Count != manifest.AuditCount || chain.Head != manifest.AuditHead)
            return "Ujung jejak audit tidak sama dengan catatan di dalam cadangan.";
        if (!await IsOursAsync(manifest, ct))
            return "Jejak audit di dalam cadangan bukan awal dari jejak audit register ini. Buat cadangan baru, lalu ulangi uji pulih.";
        await using var db = register.CreateDbContext();
        // Opens every sealed identity once, as somebody would who works with the restored register.
        await foreach (var person in db.Set<Person>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            _ = person.Identity;
        return null;
    }

    /// <summary>True when the living register goes on from where the copy ends.</summary>
    private async Task<bool> IsOursAsync(BackupManifest manifest, CancellationToken ct)
    {
        if (manifest.AuditCount == 0)
            return true;
        await using var living = await dbs.CreateDbContextAsync(ct);
        return await living.Set<AuditEntry>().AnyAsync(a => a.Sequence == manifest.AuditCount && a.Hash == manifest.AuditHead, ct);
    }

    private async Task<(int Opened, string? Fault)> AttachmentsAsync(RegisterCopy register, DataFolder restored, BackupManifest manifest, CancellationToken ct)
    {
        await using var db = register.CreateDbContext();
        var rows = await db.Set<CaseAttachment>().AsNoTracking().Select(a => new { a.Id, a.Sha256 }).ToListAsync(ct);
        var opened = 0;
        foreach (var row in rows.Where(r => !manifest.Missing.Contains(r.Id)))
        {
            await using var source = File.OpenRead(Path.Combine(restored.Attachments, row.Id.ToString("N")));
            using var sum = SHA256.Create();
            await using (var target = new CryptoStream(Stream.Null, sum, CryptoStreamMode.Write))
                await safe.OpenAsync(source, target, Sealing.Binding("CaseAttachments", "Content", row.Id), ct);
            if (!sum.Hash!.AsSpan().SequenceEqual(row.Sha256))
                return (opened, $"Lampiran {row.Id:N} di dalam cadangan tidak sama dengan yang diunggah.");
            opened++;
        }
        return (opened, manifest.Missing.Count == 0 ? null : $"{manifest.Missing.Count} lampiran sudah tidak ada di disk ketika cadangan dibuat.");
    }
}
