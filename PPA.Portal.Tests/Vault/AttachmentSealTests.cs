using System.Security.Cryptography;
using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Vault;

public sealed class AttachmentSealTests : IDisposable
{
    private const string Here = "Attachments|Content|11";
    private const int Chunk = 64 * 1024;
    private const int SealedChunk = Chunk + 16;
    private const int Header = 2 + 2 + 32;

    private readonly KeyFolder _folder = new();
    private readonly KeyRing _ring;
    private readonly Safe _safe;

    public AttachmentSealTests()
    {
        _ring = _folder.Ring();
        _safe = new Safe(_ring);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(100 * 1024)]
    [InlineData(3 * Chunk)]
    public async Task An_attachment_of_any_size_comes_back_as_it_was(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);

        Assert.Equal(plain, await OpenAsync(await SealAsync(plain)));
    }

    [Fact]
    public async Task A_stream_that_gives_a_few_bytes_at_a_time_is_sealed_and_opened_all_the_same()
    {
        var plain = RandomNumberGenerator.GetBytes(2 * Chunk);
        using var sealedStream = new MemoryStream();
        using var opened = new MemoryStream();

        await _safe.SealAsync(new Trickle(plain), sealedStream, Here);
        await _safe.OpenAsync(new Trickle(sealedStream.ToArray()), opened, Here);

        Assert.Equal(plain, opened.ToArray());
    }

    [Fact]
    public async Task It_opens_nowhere_else_and_with_no_other_ring()
    {
        var sealedBytes = await SealAsync(RandomNumberGenerator.GetBytes(100));

        await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(sealedBytes, "Attachments|Content|12"));
        await Assert.ThrowsAsync<SealBrokenException>(
            () => new Safe(_folder.OtherRing()).OpenAsync(new MemoryStream(sealedBytes), Stream.Null, Here));
    }

    [Fact]
    public async Task It_opens_after_a_rotation()
    {
        var plain = RandomNumberGenerator.GetBytes(Chunk + 5);
        var sealedBytes = await SealAsync(plain);
        _ring.Rotate(TimeProvider.System);

        Assert.Equal(plain, await OpenAsync(sealedBytes));
        Assert.Equal("k1", _safe.KeyIdOf(sealedBytes[..16]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(Header)]
    [InlineData(Header + 15)]
    [InlineData(Header + 16)]
    [InlineData(Header + SealedChunk)]
    [InlineData(Header + (2 * SealedChunk))]
    [InlineData(Header + (2 * SealedChunk) + 20)]
    public async Task A_missing_end_is_noticed(int length)
    {
        var sealedBytes = await SealAsync(RandomNumberGenerator.GetBytes((2 * Chunk) + 100));

        await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(sealedBytes[..length]));
    }

    [Fact]
    public async Task Exchanged_repeated_dropped_and_foreign_chunks_are_noticed()
    {
        var plain = RandomNumberGenerator.GetBytes(3 * Chunk);
        byte[] one = await SealAsync(plain), two = await SealAsync(plain);
        byte[] head = one[..Header], a = Piece(one, 0), b = Piece(one, 1), c = Piece(one, 2);
        byte[][] forged =
        [
            [.. head, .. b, .. a, .. c], [.. head, .. a, .. a, .. b, .. c], [.. head, .. a, .. c], [.. head, .. b, .. c],
            [.. one, .. c], [.. one, 0], [.. head, .. a, .. Piece(two, 1), .. c], [.. two[..Header], .. a, .. b, .. c],
        ];

        foreach (var bytes in forged)
            await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(bytes));
        Assert.Equal(plain, await OpenAsync([.. head, .. a, .. b, .. c]));
    }

    [Fact]
    public async Task One_flipped_bit_anywhere_is_noticed()
    {
        var sealedBytes = await SealAsync(RandomNumberGenerator.GetBytes(40));

        for (var bit = 0; bit < sealedBytes.Length * 8; bit++)
        {
            sealedBytes[bit / 8] ^= (byte)(1 << (bit % 8));
            await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(sealedBytes));
            sealedBytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public async Task A_sealed_value_is_no_attachment_and_an_attachment_no_value()
    {
        await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(_safe.Seal("Siti", Here)));
        var attachment = await SealAsync([1, 2, 3]);
        Assert.Throws<SealBrokenException>(() => _safe.Open(attachment.AsSpan(), Here));
    }

    private static byte[] Piece(byte[] sealedBytes, int index) =>
        sealedBytes.AsSpan(Header + (index * SealedChunk), SealedChunk).ToArray();

    private async Task<byte[]> SealAsync(byte[] plain)
    {
        using var target = new MemoryStream();
        await _safe.SealAsync(new MemoryStream(plain), target, Here);
        return target.ToArray();
    }

    private async Task<byte[]> OpenAsync(byte[] sealedBytes, string binding = Here)
    {
        using var target = new MemoryStream();
        await _safe.OpenAsync(new MemoryStream(sealedBytes), target, binding);
        return target.ToArray();
    }

    /// <summary>A slow upload: never more than 1000 bytes at once.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1000, buffer.Length)], cancellationToken);
    }
}
