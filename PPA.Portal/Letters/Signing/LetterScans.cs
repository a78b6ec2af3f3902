using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Signing;

/// <summary>A signed sheet as it is handed out.</summary>
public sealed record ScannedSheet(byte[] Content, string ContentType, string Extension);

/// <summary>Signed sheets of letters that belong to no case: sealed beside the attachments of cases, and known by their letter.</summary>
public sealed class LetterScans(LetterHand hand, SealedAttachments files)
{
    /// <summary>Bytes of a sheet.</summary>
    public const int Most = 10 * 1024 * 1024;

    /// <summary>Keeps the sheet and records that the letter was signed with ink.</summary>
    /// <exception cref="RuleException">Too large, no PDF or photo, or the letter belongs to a case: its sheet is an attachment there.</exception>
    public async Task SignAsync(Guid id, Stream content, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.WriteLetter);
        var (waiting, about) = await hand.ReadAsync(id, null, ct);
        MustBeOwn(about);
        if (waiting.Stage != LetterStage.Approved)
            throw Refused($"Surat ini {waiting.Stage.Label().ToLowerInvariant()}, jadi tidak menunggu tanda tangan basah. Muat ulang halaman.");
        using var sheet = await ReadAsync(content, ct);
        var scan = Guid.CreateVersion7(hand.Desk.Clock.GetUtcNow());
        // Bytes first: a letter never points at a sheet that is not there. One that no letter knows is cleared away at the next start.
        await files.PutAsync(scan, sheet, () => { }, ct);
        await hand.DoAsync(id, Permission.WriteLetter, "tandatangan-basah", work =>
        {
            MustBeOwn(work.File);
            work.Letter.SignOnPaper(scan, work.By, work.Now);
        }, ct);
    }

    /// <summary>The signed sheet; that it left is written down.</summary>
    /// <exception cref="RuleException">There is none, or it was lost.</exception>
    public async Task<ScannedSheet> FetchAsync(Guid id, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.ReadLetters);
        var (letter, file) = await hand.ReadAsync(id, "unduh-surat", ct);
        if (file is not null || letter.Scan is not { } scan)
            throw new RuleException("Surat ini tidak memiliki pindaian sendiri.");
        return await files.FetchAsync(scan, ct) is { } content && KindOf(content) is { } kind
            ? new ScannedSheet(content, kind.Type, kind.Extension)
            : throw new RuleException("Pindaian ini tidak ditemukan atau rusak. Beri tahu pengelola.");
    }

    private static void MustBeOwn(CaseFile? about)
    {
        if (about is not null)
            throw Refused("Surat ini dari sebuah berkas. Unggah pindaiannya ke lampiran berkas itu, lalu pilih di sini.");
    }

    private static async Task<MemoryStream> ReadAsync(Stream content, CancellationToken ct)
    {
        var memory = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (int read; memory.Length <= Most && (read = await content.ReadAsync(piece, ct)) > 0;)
            memory.Write(piece, 0, read);
        if (memory.Length > Most)
            throw Refused("Pindaian ini lebih dari 10 MB. Kecilkan, lalu unggah lagi.");
        if (KindOf(memory.GetBuffer().AsSpan(0, (int)memory.Length)) is null)
            throw Refused("Pindaian berupa PDF, JPEG, atau PNG. Pindai ulang, lalu unggah lagi.");
        memory.Position = 0;
        return memory;
    }

    // By what it holds, never by its name.
    private static (string Type, string Extension)? KindOf(ReadOnlySpan<byte> content) => content switch
    {
        _ when content.StartsWith("%PDF-"u8) => ("application/pdf", ".pdf"),
        [0xFF, 0xD8, 0xFF, ..] => ("image/jpeg", ".jpg"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ("image/png", ".png"),
        _ => null,
    };

    private static RuleException Refused(string sentence) => new(sentence, "pindaian");
}
