using PPA.Portal.Data;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>One copy or drill at a time on this machine, also between the portal and a verb on the command line; a power cut frees it.</summary>
internal sealed class HouseLock : IDisposable
{
    private readonly FileStream _alone;

    private HouseLock(FileStream alone, string scratch) => (_alone, Scratch) = (alone, scratch);

    /// <summary>An empty folder for this work; it goes with the lock.</summary>
    public string Scratch { get; }

    /// <exception cref="UpkeepRefusedException">Somebody else is at it.</exception>
    public static HouseLock Take(DataFolder folder)
    {
        FileStream alone;
        try
        {
            OwnerOnly.MakeFolder(folder.Scratch);
            alone = new FileStream(Path.Combine(folder.Scratch, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy) when (File.Exists(Path.Combine(folder.Scratch, ".lock")))
        {
            throw new UpkeepRefusedException("Pencadangan atau uji pulih lain sedang berjalan. Tunggu sampai selesai, lalu ulangi.", busy);
        }
        // Whatever lies here is from work that was cut off.
        foreach (var left in Directory.EnumerateDirectories(folder.Scratch))
            Directory.Delete(left, recursive: true);
        var scratch = Path.Combine(folder.Scratch, Guid.NewGuid().ToString("N"));
        OwnerOnly.MakeFolder(scratch);
        return new HouseLock(alone, scratch);
    }

    public void Dispose()
    {
        if (Directory.Exists(Scratch))
            Directory.Delete(Scratch, recursive: true);
        _alone.Dispose();
    }
}
