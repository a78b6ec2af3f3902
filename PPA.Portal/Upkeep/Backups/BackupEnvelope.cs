using System.IO.Pipelines;
using System.Security.Cryptography;
using PPA.Portal.Vault;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>
/// A copy as bytes: a line that says what it is, the check of the keys (which ring it needs is readable, so that a wrong
/// key is told from damage), then one tar, sealed chunk by chunk like an attachment and bound to all that stands before it.
/// </summary>
internal sealed class BackupEnvelope(Safe safe)
{
    private static ReadOnlySpan<byte> Mark => "PPA-CADANGAN 1\n"u8;

    private const int LengthOfLength = 2;
    private const int LongestCheck = 1024;

    /// <summary>Seals what <paramref name="pack"/> writes.</summary>
    public async Task SealAsync(Stream target, Func<Stream, CancellationToken, Task> pack, CancellationToken ct)
    {
        var head = Head(KeyCheck.Make(safe));
        await target.WriteAsync(head, ct);
        var pipe = new Pipe();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var packing = FeedAsync(pipe.Writer, pack, stop.Token);
        try
        {
            await safe.SealAsync(pipe.Reader.AsStream(), target, Binding(head), stop.Token);
        }
        catch
        {
            await EndAsync(stop, packing, () => pipe.Reader.CompleteAsync());
            throw;
        }
        await packing;
    }

    /// <summary>Opens a copy and hands its content to <paramref name="unpack"/>, which must not be believed before this returns.</summary>
    /// <exception cref="UpkeepRefusedException">No copy, another key, cut off, or altered.</exception>
    public async Task OpenAsync(Stream source, Func<Stream, CancellationToken, Task> unpack, CancellationToken ct)
    {
        var head = await ReadHeadAsync(source, ct);
        MustFit(head[(Mark.Length + LengthOfLength)..]);
        var pipe = new Pipe();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var opening = FeedAsync(pipe.Writer, (target, token) => safe.OpenAsync(source, target, Binding(head), token), stop.Token);
        try
        {
            await using var content = pipe.Reader.AsStream();
            await unpack(content, stop.Token);
            await content.CopyToAsync(Stream.Null, stop.Token);
            await opening;
        }
        catch (SealBrokenException broken)
        {
            throw Damaged(broken);
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or EndOfStreamException)
        {
            await EndAsync(stop, opening, () => pipe.Reader.CompleteAsync());
            throw Damaged(fault);
        }
        catch
        {
            await EndAsync(stop, opening, () => pipe.Reader.CompleteAsync());
            throw;
        }
    }

    internal static UpkeepRefusedException Damaged(Exception? why = null) =>
        new("Berkas cadangan ini rusak, terpotong, atau diubah. Pakai cadangan lain yang lebih tua atau salinannya di tempat lain; tidak ada yang dipulihkan.", why!);

    private static async Task FeedAsync(PipeWriter writer, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        try
        {
            await write(writer.AsStream(leaveOpen: true), ct);
        }
#pragma warning disable CA1031 // Told to the reader, who throws it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await writer.CompleteAsync(fault);
            throw;
        }
        await writer.CompleteAsync();
    }

    /// <summary>Lets the other side end before its files are closed; what it says then is not news.</summary>
    private static async Task EndAsync(CancellationTokenSource stop, Task other, Func<ValueTask> close)
    {
        await stop.CancelAsync();
        await close();
        await other.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static byte[] Head(byte[] check) => [.. Mark, (byte)(check.Length >> 8), (byte)check.Length, .. check];

    private static async Task<byte[]> ReadHeadAsync(Stream source, CancellationToken ct)
    {
        var start = new byte[Mark.Length + LengthOfLength];
        if (await source.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct) < start.Length || !start.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new UpkeepRefusedException("Berkas ini bukan cadangan portal, atau awalnya rusak. Pilih berkas yang namanya berakhir .cadangan.");
        var length = (start[^2] << 8) | start[^1];
        var check = new byte[Math.Min(length, LongestCheck)];
        if (length is 0 or > LongestCheck || await source.ReadAtLeastAsync(check, length, throwOnEndOfStream: false, ct) < length)
            throw Damaged();
        return [.. start, .. check];
    }

    private void MustFit(byte[] check)
    {
        if (KeyCheck.RingIdOf(check) != safe.RingId)
            throw new UpkeepRefusedException("Cadangan ini disegel dengan kunci lain. Kembalikan berkas kunci kantor yang membuatnya (perintah keys restore), lalu ulangi; tidak ada yang dipulihkan.");
        if (!KeyCheck.Fits(safe, check))
            throw new UpkeepRefusedException("Cadangan ini tidak terbuka dengan berkas kunci yang ada: berkas kuncinya lebih tua daripada cadangan, atau awal cadangan rusak. Kembalikan cadangan kunci yang terbaru, lalu ulangi; tidak ada yang dipulihkan.");
    }

    private static string Binding(byte[] head) => "Upkeep|Backup|" + Convert.ToHexStringLower(SHA256.HashData(head));
}
