using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;

namespace PPA.Portal.Letters.Signing;

/// <summary>What became of one letter of several.</summary>
/// <param name="Number">The number it got.</param>
/// <param name="Refused">Why it was not signed; null where it was.</param>
public sealed record BundleLine(Guid Id, string? Number, string? Refused);

/// <summary>The rules for signing several letters with one password.</summary>
public static class LetterBundle
{
    /// <summary>Letters at once: as many as a person still reads.</summary>
    public const int Most = 10;

    internal static void MustFit(IReadOnlyList<(Guid Id, int Seen)> letters)
    {
        if (letters.Count == 0)
            throw new RuleException("Pilih surat yang akan ditandatangani.", "surat");
        if (letters.Count > Most)
            throw new RuleException($"Paling banyak {Most} surat sekali tanda tangan. Kurangi pilihannya.", "surat");
        if (letters.DistinctBy(l => l.Id).Count() < letters.Count)
            throw new RuleException("Surat yang sama terpilih dua kali. Muat ulang halaman.", "surat");
    }

    /// <param name="told">What the letter seems to tell of the people of its case.</param>
    internal static void MustBeRoutine(LetterKind kind, IReadOnlyList<ToldPart> told)
    {
        if (!kind.Together)
            throw new RuleException($"{kind.Title} dibaca dan ditandatangani satu per satu.", "surat");
        if (told.Count > 0)
            throw new RuleException($"Di dalamnya terbaca {string.Join(", ", told)}. Buka dan periksa surat ini sendiri.", "surat");
    }

    /// <summary>A letter that cannot be signed stops none of the others.</summary>
    internal static async Task<BundleLine> TryAsync(Guid id, Func<Task<string?>> sign)
    {
        try
        {
            return new BundleLine(id, await sign(), null);
        }
        catch (RuleException rule)
        {
            return new BundleLine(id, null, rule.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new BundleLine(id, null, "Surat ini baru saja diubah petugas lain. Buka dan periksa sekali lagi.");
        }
    }
}
