using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Attachments;

/// <summary>What is known of a file once it lies on the shelf.</summary>
/// <param name="Unscanned">True where the virus scanner gave no answer and the office keeps files all the same.</param>
public sealed record ShelvedFile(KnownContent Kind, long Size, byte[] Sha256, bool Unscanned);

/// <summary>Takes files of cases in and hands them out; their sealed bytes lie on disk before their row is.</summary>
public sealed class AttachmentShelf(SealedAttachments files)
{
    /// <summary>Seals a stream onto the shelf. What breaks off leaves nothing.</summary>
    /// <exception cref="RuleException">Too large, empty, or of no kind that is kept.</exception>
    public async Task<ShelvedFile> PutAsync(Guid id, Stream plain, CancellationToken ct)
    {
        using var measured = new MeasuredStream(plain);
        KnownContent? kind = null;
        var unscanned = await files.PutAsync(id, measured, () => kind = measured.Size == 0 ? throw UploadFault.Empty() : measured.Kind(), ct);
        return new ShelvedFile(kind!, measured.Size, measured.Sum(), unscanned);
    }

    /// <summary>Opens a file into a stream, a piece at a time.</summary>
    /// <exception cref="FileNotFoundException">The row is there and its file is not.</exception>
    /// <exception cref="Vault.SealBrokenException">The file was changed.</exception>
    public Task ReadAsync(Guid id, Stream target, CancellationToken ct) => files.ReadAsync(id, target, ct);

    public bool Has(Guid id) => files.Has(id);

    public void Remove(Guid id) => files.Remove(id);

    /// <summary>Clears away what no row knows.</summary>
    /// <param name="known">Ids of all rows.</param>
    /// <param name="before">UTC: younger files stay.</param>
    /// <returns>How many files went.</returns>
    public int Sweep(IReadOnlySet<Guid> known, DateTime before) => files.Sweep(known, before);
}
