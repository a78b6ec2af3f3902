using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Kinds;

namespace PPA.Portal.Letters.Templates;

/// <summary>Looks at an uploaded Word file before anything else opens it, and says in a sentence what is wrong.</summary>
internal static class TemplateCheck
{
    /// <summary>Bytes of a file.</summary>
    public const int Most = 2 * 1024 * 1024;

    private const long MostUnpacked = 20 * 1024 * 1024;
    private const int MostParts = 400;

    /// <exception cref="RuleException">Not a plain Word file, or not one for this kind.</exception>
    public static void MustFit(byte[] file, LetterKind kind)
    {
        if (file.Length > Most)
            throw Refused("Berkas ini lebih besar dari 2 MB. Kecilkan gambar logonya, lalu unggah lagi.");
        Unpack(file);
        try
        {
            using var memory = new MemoryStream(file, writable: false);
            using var document = WordprocessingDocument.Open(memory, isEditable: false);
            if (document.MainDocumentPart?.Document?.Body is not { } body)
                throw NotWord();
            MustBePlain(document);
            MustHaveControls([.. body.Descendants<SdtElement>()], kind);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or IOException or InvalidOperationException or ArgumentException)
        {
            throw NotWord();
        }
    }

    // Counted while unpacking: what the archive claims of itself proves nothing.
    private static void Unpack(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts)
                throw TooLarge();
            var left = MostUnpacked;
            foreach (var entry in archive.Entries)
            {
                if (entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("activeX", StringComparison.OrdinalIgnoreCase))
                    throw Macro();
                left = Drain(entry, left);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            throw NotWord();
        }
    }

    private static long Drain(ZipArchiveEntry entry, long left)
    {
        using var content = entry.Open();
        var piece = new byte[32 * 1024];
        for (int read; (read = content.Read(piece)) > 0;)
        {
            if ((left -= read) < 0)
                throw TooLarge();
        }
        return left;
    }

    private static void MustBePlain(WordprocessingDocument document)
    {
        if (document.MainDocumentPart!.ContentType.Contains("macro", StringComparison.OrdinalIgnoreCase))
            throw Macro();
        foreach (var part in document.MainDocumentPart.Parts.Select(p => p.OpenXmlPart).Append(document.MainDocumentPart))
        {
            if (part.ExternalRelationships.Any())
                throw Refused("Templat ini mengambil gambar atau templat dari tempat lain. Sisipkan gambarnya ke dalam berkas, lalu unggah lagi.");
            if (part is EmbeddedObjectPart or EmbeddedPackagePart or AlternativeFormatImportPart)
                throw Refused("Templat ini memuat objek sisipan. Hapus objeknya; logo cukup berupa gambar.");
        }
    }

    private static void MustHaveControls(IReadOnlyList<SdtElement> controls, LetterKind kind)
    {
        var tags = controls.Select(TagOf).ToList();
        if (tags.FirstOrDefault(tag => tag.Length > 0 && !Controls.All.Contains(tag)) is { } unknown)
            throw Refused($"Kontrol isi `{unknown}` tidak dikenal. Pakai salah satu dari {string.Join(", ", Controls.All)}.");
        if (Controls.Needed(kind).Where(tag => !tags.Contains(tag)).ToList() is { Count: > 0 } missing)
            throw Refused($"Kontrol isi `{string.Join("`, `", missing)}` belum ada. Tambahkan pada templat {kind.Title}, lalu unggah lagi.");
        if (controls.FirstOrDefault(c => Controls.Blocks.Contains(TagOf(c)) && c is not SdtBlock) is { } wrong)
            throw Refused($"Kontrol isi `{TagOf(wrong)}` harus berdiri pada baris sendiri, di luar tabel dan di luar kalimat.");
    }

    public static string TagOf(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value?.Trim() ?? "";

    private static RuleException Macro() => Refused("Berkas ini memuat makro atau program, jadi tidak diterima. Simpan sebagai dokumen Word biasa (.docx).");

    private static RuleException TooLarge() => Refused("Isi berkas ini terlalu besar bila dibuka, jadi tidak diterima. Simpan ulang dari Word sebagai dokumen biasa (.docx).");

    private static RuleException NotWord() => Refused("Berkas ini bukan dokumen Word (.docx) yang dapat dibaca. Simpan ulang dari Word sebagai .docx, lalu unggah lagi.");

    private static RuleException Refused(string sentence) => new(sentence, "berkas");
}
