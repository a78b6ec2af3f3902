using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PPA.Portal.Vault;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>Reads a copy from its first byte to its last and compares every file with what the copy says of it.</summary>
public sealed partial class BackupReader(Safe safe)
{
    private const int Piece = 128 * 1024;

    /// <summary>Reads everything and keeps nothing: proves that the copy could be restored.</summary>
    /// <exception cref="UpkeepRefusedException">It could not.</exception>
    public Task<BackupManifest> VerifyAsync(string file, CancellationToken ct = default) => ReadAsync(file, null, ct);

    /// <summary>Unpacks everything into a folder that is the caller's to throw away when this throws.</summary>
    /// <exception cref="UpkeepRefusedException">No copy, another key, cut off, or altered.</exception>
    public Task<BackupManifest> UnpackAsync(string file, string folder, CancellationToken ct = default) => ReadAsync(file, folder, ct);

    private async Task<BackupManifest> ReadAsync(string file, string? folder, CancellationToken ct)
    {
        if (!File.Exists(file))
            throw new UpkeepRefusedException($"Berkas cadangan {file} tidak ada.");
        await using var source = new FileStream(file, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        var (parts, manifest) = (new List<BackupPart>(), (BackupManifest?)null);
        await new BackupEnvelope(safe).OpenAsync(source, async (content, token) =>
        {
            await using var tar = new TarReader(content, leaveOpen: true);
            while (await tar.GetNextEntryAsync(copyData: false, token) is { } entry)
            {
                if (entry.EntryType != TarEntryType.RegularFile || !NameShape().IsMatch(entry.Name) || entry.Name.Contains("..", StringComparison.Ordinal))
                    throw new InvalidDataException();
                if (entry.Name == BackupManifest.FileName)
                    manifest = await ManifestAsync(entry.DataStream, folder, token);
                else
                    parts.Add(await PartAsync(entry, folder, token));
            }
        }, ct);
        return manifest is not null && parts.SequenceEqual(manifest.Parts) ? manifest : throw BackupEnvelope.Damaged();
    }

    private static async Task<BackupManifest?> ManifestAsync(Stream? content, string? folder, CancellationToken ct)
    {
        using var text = new MemoryStream();
        await (content ?? Stream.Null).CopyToAsync(text, ct);
        if (folder is not null)
            await File.WriteAllBytesAsync(Path.Combine(folder, BackupManifest.FileName), text.ToArray(), ct);
        return BackupManifest.Read(text.ToArray());
    }

    private static async Task<BackupPart> PartAsync(TarEntry entry, string? folder, CancellationToken ct)
    {
        await using var target = folder is null ? Stream.Null : Create(Path.Combine(folder, entry.Name));
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[Piece];
        var (size, content) = (0L, entry.DataStream ?? Stream.Null);
        while (await content.ReadAsync(piece, ct) is > 0 and var read)
        {
            sum.AppendData(piece, 0, read);
            await target.WriteAsync(piece.AsMemory(0, read), ct);
            size += read;
        }
        if (target is FileStream file)
            file.Flush(flushToDisk: true);
        return new BackupPart(entry.Name, size, Convert.ToHexStringLower(sum.GetHashAndReset()));
    }

    private static FileStream Create(string path)
    {
        OwnerOnly.MakeFolder(Path.GetDirectoryName(path)!);
        return OwnerOnly.CreateFile(path);
    }

    [GeneratedRegex(@"\A(cadangan\.json|register\.db|(lampiran|kantor)/[^\\\0]+)\z")]
    private static partial Regex NameShape();
}
