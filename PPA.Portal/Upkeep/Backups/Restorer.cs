using PPA.Portal.Data;
using PPA.Portal.Vault;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>Puts a copy into a new folder: everything, or nothing.</summary>
public sealed class Restorer(BackupReader reader)
{
    private const string Keys = "keys";

    /// <summary>The newest copy in a folder, or the newest that was taken no later than a moment.</summary>
    /// <param name="until">UTC.</param>
    /// <exception cref="UpkeepRefusedException">There is none.</exception>
    public static BackupFile Choose(string folder, bool demo, DateTime? until)
    {
        var copies = BackupFile.In(folder, demo);
        if (copies.Count == 0)
            throw new UpkeepRefusedException($"Di {folder} belum ada cadangan.");
        return copies.FirstOrDefault(c => until is null || c.TakenAt <= until)
            ?? throw new UpkeepRefusedException($"Di {folder} tidak ada cadangan setua itu; yang tertua {copies[^1].Name}.");
    }

    /// <summary>Restores a copy.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="to">A folder that does not exist, is empty, or holds nothing but <c>keys</c>.</param>
    /// <exception cref="UpkeepRefusedException">The folder is in use, or the copy cannot be restored; the folder is as it was.</exception>
    public async Task<BackupManifest> RestoreAsync(string file, string to, CancellationToken ct = default)
    {
        var isNew = !Directory.Exists(to);
        if (!isNew && Directory.EnumerateFileSystemEntries(to).Any(entry => Path.GetFileName(entry) != Keys))
            throw new UpkeepRefusedException($"Folder {to} tidak kosong. Pilih folder baru, atau pindahkan isinya dulu; tidak ada yang ditimpa.");
        var work = Path.Combine(to, ".pemulihan");
        try
        {
            OwnerOnly.MakeFolder(work);
            var manifest = await reader.UnpackAsync(file, work, ct);
            MoveIn(work, new DataFolder(to, manifest.Demo));
            return manifest;
        }
        catch
        {
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
            if (isNew && Directory.Exists(to))
                Directory.Delete(to);
            throw;
        }
    }

    /// <summary>The register comes last: a folder with a register is a folder with everything.</summary>
    private static void MoveIn(string work, DataFolder folder)
    {
        Move(Path.Combine(work, BackupMaker.Attachments), folder.Attachments);
        Move(Path.Combine(work, BackupMaker.Office), Path.Combine(folder.Path, BackupMaker.Office.TrimEnd('/')));
        File.Move(Path.Combine(work, BackupManifest.FileName), Path.Combine(folder.Path, BackupManifest.FileName));
        File.Move(Path.Combine(work, BackupMaker.Register), folder.DatabaseFile);
        Directory.Delete(work);
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
            Directory.Move(from.TrimEnd('/'), to);
    }
}
