using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Which answers a consent sheet states, and in which words.</summary>
internal static class ConsentStatements
{
    private static readonly Dictionary<string, string> Own = new()
    {
        [ConsentItems.Shelter] = "Tinggal di penampungan sementara",
        [ConsentItems.ShelterSecrecy] = "Menjaga kerahasiaan lokasi penampungan",
        [ConsentItems.Termination] = "Menyetujui pengakhiran layanan",
    };

    private static readonly Dictionary<string, string[]> Sheets = new()
    {
        ["persetujuan-penampungan"] = [ConsentItems.Shelter, ConsentItems.ShelterSecrecy],
        ["persetujuan-terminasi"] = [ConsentItems.Termination],
    };

    /// <summary>What stands beside the box of an item that has a sheet of its own.</summary>
    public static string WordsOf(string item) => Own[item];

    /// <summary>The items of a sheet with the words beside their boxes; none for other letters.</summary>
    public static IReadOnlyList<(string Item, string Words)> Of(string kind, CodeLists codes) => kind == "lembar-persetujuan"
        ? [.. codes.Consents.Entries.Where(e => !Own.ContainsKey(e.Code)).Select(e => (e.Code, e.Label))]
        : [.. Sheets.GetValueOrDefault(kind, []).Select(item => (item, Own[item]))];

    /// <summary>
    /// The drawing under a sheet: one signature under every answer that counts now, and each of them stands on the sheet as it was given.
    /// Null where one is not signed, was changed since, or reads otherwise on the sheet.
    /// </summary>
    /// <returns>The attachment and the name of who drew it.</returns>
    public static (Guid Attachment, string Name)? DrawnOn(Letter letter, CaseFile? file, CodeLists codes)
    {
        var stated = Of(letter.Kind, codes);
        if (file is null || stated.Count == 0)
            return null;
        var answers = file.Consents.Where(c => c.IsValid && stated.Any(s => s.Item == c.Item))
            .GroupBy(c => (c.Item, c.Service, c.Beneficiary)).Select(g => g.MaxBy(c => c.Version)!).ToList();
        if (answers is not [{ Attachment: { } drawing, Signer.Name: var name }, ..] || answers.Exists(c => c.Attachment != drawing))
            return null;
        var choices = letter.Text.Blocks.Where(b => b.Kind == LetterBlockKind.Choice).ToLookup(b => b.Label, b => b.Text);
        var asGiven = answers.TrueForAll(c => choices[stated.First(s => s.Item == c.Item).Words].All(text => text == (c.Given ? "ya" : "tidak")));
        // A box that is ticked and that nobody answered was not signed either.
        var noMore = stated.Where(s => answers.TrueForAll(c => c.Item != s.Item)).All(s => choices[s.Words].All(text => text.Length == 0));
        return asGiven && noMore && file.Attachments.Any(a => a.Id == drawing && a.IsValid && a.Kind == CaseAttachment.Drawing) ? (drawing, name) : null;
    }
}
