using System.IO.Compression;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Import;

/// <summary>Looks at a workbook from outside before anything unpacks it: a small file can hold a huge one.</summary>
internal static class ZipGuard
{
    public const int LargestFile = 20 * 1024 * 1024;
    private const long LargestUnpacked = 300L * 1024 * 1024;
    private const int MostParts = 500;

    /// <exception cref="RuleException">Not a workbook, or more inside than a register can be.</exception>
    public static void Check(Stream file)
    {
        if (file.Length > LargestFile)
            throw new RuleException("Berkas paling besar 20 MB. Bagi menjadi beberapa berkas.", "berkas");
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.All(part => part.FullName != "xl/workbook.xml"))
                throw new RuleException("Berkas ini bukan buku kerja Excel (.xlsx).", "berkas");
            if (zip.Entries.Count > MostParts || Unpacked(zip) > LargestUnpacked)
                throw new RuleException("Isi berkas ini terlalu besar untuk sebuah register.", "berkas");
        }
        catch (InvalidDataException)
        {
            throw new RuleException("Berkas ini bukan buku kerja Excel (.xlsx).", "berkas");
        }
        file.Position = 0;
    }

    /// <summary>Counts what really comes out; what a part says about its own size may be a lie.</summary>
    private static long Unpacked(ZipArchive zip)
    {
        var (total, chunk) = (0L, new byte[64 * 1024]);
        foreach (var part in zip.Entries)
        {
            using var content = part.Open();
            for (int read; (read = content.Read(chunk)) > 0 && total <= LargestUnpacked;)
                total += read;
        }
        return total;
    }
}
