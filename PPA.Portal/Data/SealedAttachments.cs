using PPA.Portal.Data.Scanning;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>The sealed bytes of attachments on disk: one file each, named by the id of what knows it, written before its row is.</summary>
public sealed partial class SealedAttachments(DataFolder folder, Safe safe, UploadScan scan, ILogger<SealedAttachments> log)
{
    private const string Unfinished = ".part";

    /// <summary>Seals a stream. What breaks off leaves nothing.</summary>
    /// <param name="inspect">Looks at what was read; what it throws refuses the file.</param>
    /// <returns>True where the office's virus scanner gave no answer and the file is kept all the same.</returns>
    public async Task<bool> PutAsync(Guid id, Stream plain, Action inspect, CancellationToken ct)
    {
        OpenFolder();
        bool unscanned;
        var part = PathOf(id) + Unfinished;
        try
        {
            await using (var target = new FileStream(part, Writing))
            {
                await using var turn = scan.Begin(plain);
                await safe.SealAsync(turn, target, BindingOf(id), ct);
                inspect();
                unscanned = await scan.HearAsync(turn, id, ct);
                target.Flush(flushToDisk: true);
            }
            File.Move(part, PathOf(id));
            return unscanned;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Opens a file into a stream, a piece at a time.</summary>
    /// <exception cref="FileNotFoundException">The row is there and its file is not.</exception>
    /// <exception cref="SealBrokenException">The file was changed.</exception>
    public async Task ReadAsync(Guid id, Stream target, CancellationToken ct)
    {
        await using var source = new FileStream(PathOf(id), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        await safe.OpenAsync(source, target, BindingOf(id), ct);
    }

    /// <summary>The whole of a small file; null where it is gone or was changed.</summary>
    public async Task<byte[]?> FetchAsync(Guid id, CancellationToken ct)
    {
        using var content = new MemoryStream();
        try
        {
            await ReadAsync(id, content, ct);
            return content.ToArray();
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException or SealBrokenException)
        {
            LogGone(id);
            return null;
        }
    }

    public bool Has(Guid id) => File.Exists(PathOf(id));

    public void Remove(Guid id) => File.Delete(PathOf(id));

    /// <summary>Clears away what no row knows: uploads that a power cut left behind.</summary>
    /// <param name="known">Ids of all rows.</param>
    /// <param name="before">UTC: younger files stay.</param>
    /// <returns>How many files went.</returns>
    public int Sweep(IReadOnlySet<Guid> known, DateTime before)
    {
        if (!Directory.Exists(folder.Attachments))
            return 0;
        var lost = Directory.EnumerateFiles(folder.Attachments)
            .Where(path => !Guid.TryParseExact(Path.GetFileName(path), "N", out var id) || !known.Contains(id))
            .Where(path => File.GetLastWriteTimeUtc(path) < before).ToList();
        lost.ForEach(File.Delete);
        if (lost.Count > 0)
            LogSwept(lost.Count);
        return lost.Count;
    }

    private static FileStreamOptions Writing
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }

    private void OpenFolder()
    {
        Directory.CreateDirectory(folder.Attachments);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Attachments, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string PathOf(Guid id) => Path.Combine(folder.Attachments, id.ToString("N"));

    private static string BindingOf(Guid id) => $"CaseAttachments|Content|{id:N}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} files without a row were cleared from the attachments.")]
    private partial void LogSwept(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sealed file {Id} is gone or was changed.")]
    private partial void LogGone(Guid id);
}
