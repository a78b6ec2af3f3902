using System.Formats.Tar;
using System.Security.Cryptography;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>Writes files into a copy, one behind the other, and remembers their sums.</summary>
internal sealed class BackupPacker(Stream target) : IAsyncDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TarWriter _tar = new(target, TarEntryFormat.Pax, leaveOpen: true);
    private readonly List<BackupPart> _parts = [];

    public IReadOnlyList<BackupPart> Parts => _parts;

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its path within the copy.</param>
    /// <returns>False when it is not there.</returns>
    public async Task<bool> AddAsync(string path, string name, CancellationToken ct)
    {
        FileStream source;
        try
        {
            source = new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        await using (source)
        {
            var sum = Convert.ToHexStringLower(await SHA256.HashDataAsync(source, ct));
            source.Position = 0;
            await AddAsync(source, name, ct);
            _parts.Add(new BackupPart(name, source.Length, sum));
        }
        return true;
    }

    /// <summary>The last entry: what all the others are.</summary>
    public async Task SealWithAsync(BackupManifest manifest, CancellationToken ct)
    {
        using var text = new MemoryStream(manifest.ToBytes());
        await AddAsync(text, BackupManifest.FileName, ct);
    }

    public ValueTask DisposeAsync() => _tar.DisposeAsync();

    private Task AddAsync(Stream content, string name, CancellationToken ct) =>
        _tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly }, ct);
}
