using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Signing;

/// <summary>Gives letters their numbers: those that share a pattern share a series of the year, without a gap and without a double in the whole office.</summary>
internal static class LetterNumbers
{
    private const int LongestByHand = 80;

    /// <summary>Takes the number of a letter, inside the write turn in which it is approved.</summary>
    /// <param name="byHand">As the office's own system gave it; null takes the next of the portal.</param>
    /// <returns>Null for a letter without a number.</returns>
    /// <exception cref="RuleException">The number is taken, or the office numbers elsewhere and none was written.</exception>
    public static async Task<string?> TakeAsync(LetterAct work, LetterDesk desk, string? byHand, CancellationToken ct)
    {
        if (!work.Letter.Numbered)
            return null;
        // An approval that was taken back leaves the number with its letter.
        if (work.Letter.Number is { } own)
            return own;
        var (register, year, numbering) = (work.Letter.Register, work.Today.Year, desk.Office.Now.Profile.Numbering);
        if (!string.IsNullOrWhiteSpace(byHand))
        {
            var said = byHand.Trim();
            if (said.Length > LongestByHand)
                throw new RuleException("Nomor ini terlalu panjang. Tulis paling banyak 80 huruf.", "nomor");
            return await IsTakenAsync(work.Db, register, year, said, ct) ? throw new RuleException($"Nomor {said} sudah dipakai pada register tahun {year}.", "nomor") : said;
        }
        if (numbering.Elsewhere)
            throw new RuleException("Kantor ini memberi nomor surat di luar portal. Tulis nomornya.", "nomor");
        var pattern = numbering.For(register);
        while (true)
        {
            var next = pattern.Format(await work.Db.NextPlaceAsync(numbering.SeriesOf(register), year, ct), work.Today);
            // A number that was typed in by hand is no gap: it stands in the register.
            if (!await work.Db.Set<Letter>().AnyAsync(l => l.NumberYear == year && l.Number == next, ct))
                return next;
        }
    }

    /// <summary>What the next number will be, for the eye; another letter may take it first.</summary>
    public static async Task<string?> PeekAsync(PortalDb db, LetterDesk desk, Letter letter, CancellationToken ct)
    {
        var (today, numbering) = (desk.Today, desk.Office.Now.Profile.Numbering);
        var key = numbering.SeriesOf(letter.Register);
        if (!letter.Numbered || letter.Number is not null || numbering.Elsewhere)
            return null;
        var last = await db.Set<NumberSeries>().AsNoTracking().Where(s => s.Register == key && s.Year == today.Year).Select(s => s.Last).SingleOrDefaultAsync(ct);
        return numbering.For(letter.Register).Format(last + 1, today);
    }

    private static Task<bool> IsTakenAsync(PortalDb db, string register, int year, string number, CancellationToken ct) =>
        db.Set<Letter>().AnyAsync(l => l.Register == register && l.NumberYear == year && l.Number == number, ct);
}
