using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Templates;

/// <summary>Shows what a letter of a kind looks like now, on a case that does not exist.</summary>
public sealed class TemplatePreview(CurrentOfficer officer, LetterFiller filler, LetterWord word, OfficeDesk office, TimeProvider time)
{
    /// <summary>Writes the Word file of an invented case.</summary>
    public async Task WriteAsync(LetterKind kind, Stream target, CancellationToken ct = default)
    {
        officer.Must(Permission.ManageOffice);
        await word.WriteAsync(Paper(kind), target, ct);
    }

    private LetterPaper Paper(LetterKind kind)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var desk = office.Now;
        var region = desk.Regions.Districts is [var first, ..] ? first.Code : null;
        var file = kind.Files.Count == 0 ? null : InventedFiles.Of(kind.Files[0], region, officer.Id, now);
        var today = desk.Time.DateAt(now);
        var text = filler.Fill(kind, file, new FillContext(now, officer.Id, officer.Id, Team: [officer.Id], Period: today, Count: 12, Reference: "000/CONTOH/" + OfficeTime.Date(today)));
        return new LetterPaper(desk.Profile.Letterhead, kind, text, kind.Numbered ? "000/CONTOH" : null, today, "CONTOH", new Uri("https://contoh.invalid/periksa/contoh"), file?.Number);
    }
}
