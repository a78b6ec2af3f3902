using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Office;
using PPA.Portal.Vault;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>What a copy came to.</summary>
/// <param name="Left">Copies that went by the rule.</param>
public sealed record BackupDone(BackupFile File, BackupManifest Manifest, IReadOnlyList<BackupFile> Left);

/// <summary>Takes a copy of register, attachments and the office's own files while people work; the keys are never in it.</summary>
public sealed class BackupMaker(
    IDbContextFactory<PortalDb> dbs, Safe safe, BlindIndex index, DataFolder folder, UpkeepSettings settings, OwnFiles own, BackupReader reader, UpkeepRecords records, OfficeDesk office, TimeProvider time)
{
    internal const string Register = "register.db";
    internal const string Attachments = "lampiran/";
    internal const string Office = "kantor/";

    /// <summary>Takes a copy, reads it back, and lets older ones go by the rule.</summary>
    /// <param name="to">Another folder than the setting's; there nothing is removed.</param>
    /// <exception cref="UpkeepRefusedException">It could not be taken; what was there is untouched.</exception>
    public async Task<BackupDone> MakeAsync(string? to = null, IProgress<string>? said = null, CancellationToken ct = default)
    {
        try
        {
            using var alone = HouseLock.Take(folder);
            var place = to ?? settings.Folder;
            OwnerOnly.MakeFolder(place);
            var (file, manifest) = await WriteAsync(alone, place, said, ct);
            await records.KeepAsync(r => r with { LastBackup = new BackupRecord(manifest.TakenAt, file.Name, file.Size, manifest.Missing.Count), BackupFault = null }, ct);
            return new BackupDone(file, manifest, to is null ? LetGo(place) : []);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var sentence = CopyTrouble.OfWriting(fault);
            await records.TryKeepAsync(r => r with { BackupFault = new UpkeepFault(Now, sentence) }, ct);
            throw fault is UpkeepRefusedException ? fault : new UpkeepRefusedException(sentence, fault);
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<(BackupFile File, BackupManifest Manifest)> WriteAsync(HouseLock alone, string place, IProgress<string>? said, CancellationToken ct)
    {
        var takenAt = Now;
        var path = Path.Combine(place, BackupFile.NameOf(folder.Demo, takenAt));
        var part = path + BackupFile.Unfinished;
        if (File.Exists(path))
            throw new UpkeepRefusedException($"Cadangan {Path.GetFileName(path)} sudah ada. Ulangi sedetik lagi.");
        try
        {
            said?.Report("Menyalin basis data…");
            var copy = Path.Combine(alone.Scratch, Register);
            await using (var living = await dbs.CreateDbContextAsync(ct))
                await RegisterCopy.TakeAsync(living, copy, ct);
            File.Delete(part);
            await using (var target = OwnerOnly.CreateFile(part))
            {
                await new BackupEnvelope(safe).SealAsync(target, (content, token) => PackAsync(content, copy, takenAt, said, token), ct);
                target.Flush(flushToDisk: true);
            }
            said?.Report("Memeriksa ulang cadangan…");
            var manifest = await reader.VerifyAsync(part, ct);
            File.Move(part, path);
            return (new BackupFile(path, takenAt, new FileInfo(path).Length), manifest);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task PackAsync(Stream content, string copy, DateTime takenAt, IProgress<string>? said, CancellationToken ct)
    {
        using var register = new RegisterCopy(copy, safe, index);
        var facts = await register.FactsAsync(ct);
        await using var packer = new BackupPacker(content);
        await packer.AddAsync(copy, Register, ct);
        // Attachments lie on disk before their rows do: whatever the copied register names is there.
        List<Guid> missing = [];
        foreach (var (place, id) in facts.Attachments.Index())
        {
            if (place % 100 == 0)
                said?.Report($"Menyegel lampiran {place} dari {facts.Attachments.Count}…");
            if (!await packer.AddAsync(Path.Combine(folder.Attachments, id.ToString("N")), Attachments + id.ToString("N"), ct))
                missing.Add(id);
        }
        foreach (var (path, name) in own.All())
            await packer.AddAsync(path, Office + name, ct);
        await packer.SealWithAsync(new BackupManifest(PortalVersion.Now, facts.Migration, takenAt, folder.Demo, facts.Rows, facts.AuditCount, facts.AuditHead, [.. packer.Parts], missing), ct);
    }

    private IReadOnlyList<BackupFile> LetGo(string place)
    {
        foreach (var left in Directory.EnumerateFiles(place, "*" + BackupFile.Ending + BackupFile.Unfinished))
            File.Delete(left);
        var leaving = settings.Keep.Leaving(BackupFile.In(place, folder.Demo), office.Now.Time.DateAt);
        foreach (var copy in leaving)
            File.Delete(copy.Path);
        return leaving;
    }
}
