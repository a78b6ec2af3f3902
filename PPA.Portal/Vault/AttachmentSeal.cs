namespace PPA.Portal.Vault;

/// <summary>
/// Attachments: header, 32 bytes salt, then chunks of 64 KiB, each followed by its tag; only the last one may be shorter.
/// The exact size of an attachment shows.
/// </summary>
internal static class AttachmentSeal
{
    internal const int ChunkLength = 64 * 1024;
    private const int SealedChunkLength = ChunkLength + KeyVersion.TagLength;

    internal static async Task SealAsync(KeyVersion key, Stream plain, Stream target, string binding, CancellationToken ct)
    {
        using var chunks = ChunkCipher.New(key, binding);
        await target.WriteAsync(chunks.Header, ct);

        byte[] chunk = new byte[ChunkLength], next = new byte[ChunkLength], sealedChunk = new byte[SealedChunkLength];
        var length = await FillAsync(plain, chunk, ct);
        for (long index = 0; ; index++)
        {
            var nextLength = await FillAsync(plain, next, ct);
            var last = nextLength == 0;
            var sealedLength = chunks.Seal(chunk.AsSpan(0, length), sealedChunk, index, last);
            await target.WriteAsync(sealedChunk.AsMemory(0, sealedLength), ct);
            if (last)
                return;
            (chunk, next, length) = (next, chunk, nextLength);
        }
    }

    internal static async Task OpenAsync(KeyRing ring, Stream sealedStream, Stream target, string binding, CancellationToken ct)
    {
        using var chunks = ChunkCipher.Of(ring, await ReadHeaderAsync(sealedStream, ct), binding);

        byte[] sealedChunk = new byte[SealedChunkLength], next = new byte[SealedChunkLength], chunk = new byte[ChunkLength];
        var sealedLength = await FillAsync(sealedStream, sealedChunk, ct);
        for (long index = 0; ; index++)
        {
            var nextLength = await FillAsync(sealedStream, next, ct);
            var last = nextLength == 0;
            var length = chunks.Open(sealedChunk.AsSpan(0, sealedLength), chunk, index, last);
            await target.WriteAsync(chunk.AsMemory(0, length), ct);
            if (last)
                return;
            (sealedChunk, next, sealedLength) = (next, sealedChunk, nextLength);
        }
    }

    private static async Task<byte[]> ReadHeaderAsync(Stream sealedStream, CancellationToken ct)
    {
        var start = new byte[2];
        if (await FillAsync(sealedStream, start, ct) < start.Length
            || start[0] != SealHeader.AttachmentFormat
            || start[1] is 0 or > SealHeader.LongestKeyId)
        {
            throw new SealBrokenException();
        }

        byte[] header = [.. start, .. new byte[start[1] + ChunkCipher.SaltLength]];
        if (await FillAsync(sealedStream, header.AsMemory(start.Length), ct) < header.Length - start.Length)
            throw new SealBrokenException();
        return header;
    }

    private static ValueTask<int> FillAsync(Stream stream, Memory<byte> buffer, CancellationToken ct) =>
        stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
}
