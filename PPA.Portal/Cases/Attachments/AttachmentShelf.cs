using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Cases.Attachments;

/// <summary>What is known of a file once it lies on the shelf.</summary>
public sealed record ShelvedFile(KnownContent Kind, long Size, byte[] Sha256);

/// <summary>Where the sealed bytes of attachments lie: one file each, named by the id of its row, on disk before the row is.</summary>
public sealed partial class AttachmentShelf(DataFolder folder, Safe safe, ILogger<AttachmentShelf> log)
{
    private const string Unfinished = ".part";

    /// <summary>Seals a stream onto the shelf. What breaks off leaves nothing.</summary>
    /// <exception cref="RuleException">Too large, empty, or of no kind that is kept.</exception>
    public async Task<ShelvedFile> PutAsync(Guid id, Stream plain, CancellationToken ct)
    {
        OpenFolder();
        var part = PathOf(id) + Unfinished;
        try
        {
            using var measured = new MeasuredStream(plain);
            KnownContent kind;
            await using (var target = new FileStream(part, Writing))
            {
                await safe.SealAsync(measured, target, BindingOf(id), ct);
                if (measured.Size == 0)
                    throw UploadFault.Empty();
                kind = measured.Kind();
                target.Flush(flushToDisk: true);
            }
            File.Move(part, PathOf(id));
            return new ShelvedFile(kind, measured.Size, measured.Sum());
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
}
