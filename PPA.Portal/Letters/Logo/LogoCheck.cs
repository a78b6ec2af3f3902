using System.Buffers.Binary;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Logo;

/// <summary>Looks at an uploaded picture byte by byte, and says in a sentence what is wrong. Nothing is decoded.</summary>
internal static class LogoCheck
{
    /// <summary>Bytes of a file.</summary>
    public const int Most = 1024 * 1024;

    /// <summary>Pixels of a side: below, it prints as a blur at 2 cm; above, no letterhead needs it.</summary>
    private const int Least = 120, Longest = 4000;

    // A band across the page is a letterhead of its own, no logo.
    private const int Ratio = 3;

    private static ReadOnlySpan<byte> PngMark => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <exception cref="RuleException">No picture that a letterhead can carry.</exception>
    public static (LogoForm Form, int Width, int Height) MustFit(ReadOnlySpan<byte> file)
    {
        if (file.Length > Most)
            throw Refused("Gambar ini lebih besar dari 1 MB. Kecilkan gambarnya, lalu unggah lagi.");
        var form = file.StartsWith(PngMark) ? LogoForm.Png : file is [0xff, 0xd8, 0xff, ..] ? LogoForm.Jpeg : throw Refused("Berkas ini bukan gambar PNG atau JPEG. Simpan logonya sebagai PNG atau JPEG, lalu unggah lagi.");
        var (width, height) = (form == LogoForm.Png ? Png(file) : Jpeg(file)) ?? throw Refused("Gambar ini rusak atau terpotong. Simpan ulang dari aplikasi gambar, lalu unggah lagi.");
        if (Math.Min(width, height) < Least)
            throw Refused($"Gambar ini hanya {width} × {height} piksel dan akan tampak kabur di kertas. Pakai gambar dengan sisi sedikitnya {Least} piksel.");
        if (Math.Max(width, height) > Longest)
            throw Refused($"Gambar ini {width} × {height} piksel. Kecilkan sampai sisi terpanjang paling banyak {Longest} piksel.");
        if (Math.Max(width, height) > Ratio * Math.Min(width, height))
            throw Refused("Gambar ini terlalu panjang untuk tempat logo. Potong sampai tinggal lambangnya; tulisan kop sudah dicetak portal.");
        return (form, width, height);
    }

    /// <summary>Walks the chunks from the size to the end.</summary>
    private static (int Width, int Height)? Png(ReadOnlySpan<byte> file)
    {
        (int, int)? size = null;
        var data = false;
        for (var at = PngMark.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var name = file.Slice(at + 4, 4);
            if (length > (uint)(file.Length - at - 12))
                return null;
            if (name.SequenceEqual("IHDR"u8) && length == 13 && size is null)
                size = Size(BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(file[(at + 12)..]));
            data |= name.SequenceEqual("IDAT"u8) && length > 0;
            if (name.SequenceEqual("IEND"u8))
                return data ? size : null;
            at += (int)length + 12;
        }
        return null;
    }

    /// <summary>Walks the segments up to the picture itself; the file must close with the mark of its end.</summary>
    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> file)
    {
        (int, int)? size = null;
        if (file.LastIndexOf<byte>([0xff, 0xd9]) < 0)
            return null;
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xff;)
        {
            var mark = file[at + 1];
            if (mark == 0xff)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
                return null;
            // Start of frame, in any of its ways of coding; C4, C8 and CC are tables.
            if (mark is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc) && length >= 8)
                size = Size(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            if (mark == 0xda)
                return size;
            at += length + 2;
        }
        return null;
    }

    private static (int, int)? Size(uint width, uint height) => width is > 0 and < int.MaxValue && height is > 0 and < int.MaxValue ? ((int)width, (int)height) : null;

    private static RuleException Refused(string sentence) => new(sentence, "logo");
}
