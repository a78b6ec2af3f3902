using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep;

/// <summary>Writes the envelope with the keys: for its owner only, whole or not at all.</summary>
public static class KeysCopy
{
    /// <param name="to">Must not exist.</param>
    public static void Write(string to, byte[] envelope)
    {
        OwnerOnly.MakeFolder(Path.GetDirectoryName(to)!);
        try
        {
            using var target = OwnerOnly.CreateFile(to);
            target.Write(envelope);
            target.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(to);
            throw;
        }
    }
}
