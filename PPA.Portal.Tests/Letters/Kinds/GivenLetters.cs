using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Letters.Templates;
using PPA.Portal.Office;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters.Kinds;

/// <summary>Letters of an invented case that is full, of one that is almost empty, and of none.</summary>
internal static class GivenLetters
{
    public static CaseFile Full(LetterKind kind, OfficerId by) => InventedFiles.Of(kind.Files.Count == 0 ? CaseKind.Case : kind.Files[0], "12.76.02", by, GivenFile.Nine);

    /// <summary>Somebody called, and little is known.</summary>
    public static CaseFile Empty() => CaseFile.Receive(
        new Complaint(Channel.Phone, GivenFile.Nine, [new PersonFacts(PersonRole.Victim, PersonIdentity.Unknown)], new IncidentFacts(), new CaseStory("Belum jelas.")),
        new Receipt("B-2026-0001", null, null, null, GivenFile.Nine), Given.Due);

    public static LetterText Fill(TestOffice office, LetterKind kind, CaseFile? file, OfficerId? by) =>
        office.The<LetterFiller>().Fill(kind, file, new FillContext(GivenFile.Nine, by, by, Team: by is { } one ? [one] : null, Period: by is null ? null : new DateOnly(2026, 11, 1), Count: by is null ? null : 12, Reference: by is null ? null : "094/7"));

    public static LetterPaper Paper(TestOffice office, LetterKind kind, LetterText text, CaseFile? file) => new(
        office.The<OfficeDesk>().Now.Profile.Letterhead, kind, text, kind.Numbered && file is not null ? "400.2/001/UPTD/XI/2026" : null,
        file is null ? null : new DateOnly(2026, 11, 21), "", file is null ? null : new Uri("https://portal.contoh.go.id/periksa/a1b2c3"), file?.Number);

    public static string Words(LetterText text) => string.Join("\n",
        [text.Subject, text.Enclosures, text.Addressee, .. text.Blocks.Select(b => $"{b.Label}: {b.Text}"), .. text.Signatures.Select(s => string.Join(" ", new[] { s.Capacity, s.Name, s.StaffNumber }.Where(part => part.Length > 0))), .. text.Copies]);
}
