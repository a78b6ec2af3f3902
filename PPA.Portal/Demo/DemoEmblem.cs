using System.Buffers.Binary;
using System.IO.Compression;

namespace PPA.Portal.Demo;

/// <summary>A round emblem for the letterhead of the invented office; it is nobody's coat of arms.</summary>
internal static class DemoEmblem
{
    /// <summary>Pixels of a side.</summary>
    public const int Side = 240;

    private static readonly byte[] Mark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    public static byte[] Png()
    {
        using var file = new MemoryStream();
        file.Write(Mark);
        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, Side);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), Side);
        // Eight bits for each of red, green and blue.
        (size[8], size[9]) = (8, 2);
        Chunk(file, "IHDR"u8, size);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < Side; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < Side; x++)
                    zip.Write(Colour(x - (Side / 2), y - (Side / 2)));
            }
        }
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // A ring, and a sheltering roof above a point.
    private static byte[] Colour(int x, int y)
    {
        var far = Math.Sqrt((x * x) + (y * y));
        var ring = far is > 100 and < 116;
        var roof = Math.Abs(y + 58 - Math.Abs(x)) < 13 && y is > -64 and < 12;
        var point = Math.Sqrt((x * x) + ((y - 30) * (y - 30))) < 24;
        return ring || roof || point ? [0x0b, 0x5c, 0x66] : [0xff, 0xff, 0xff];
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        byte[] whole = [.. name, .. content];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, Sum(whole));
        file.Write(number);
    }

    // CRC-32 as PNG asks for it.
    private static uint Sum(ReadOnlySpan<byte> content)
    {
        var sum = 0xffff_ffffu;
        foreach (var piece in content)
        {
            sum ^= piece;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xedb8_8320u : sum >> 1;
        }
        return ~sum;
    }
}
