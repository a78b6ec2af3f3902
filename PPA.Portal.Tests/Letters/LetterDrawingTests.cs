using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PPA.Portal.Cases.Consenting;
using PPA.Portal.Domain;
using PPA.Portal.Letters;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters;

/// <summary>A signature drawn on the screen stands under what was agreed, and under nothing else.</summary>
public sealed class LetterDrawingTests : IAsyncLifetime
{
    private static readonly byte[] Strokes = CheckCode.Png(new Uri("https://contoh.invalid/goresan"));
    private LetterRoom _room = null!;

    public async Task InitializeAsync() => _room = await LetterRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task The_sheet_bears_the_drawing_in_the_place_of_who_drew_it_and_in_Word_too()
    {
        await AnswerAsync("layanan");
        await AnswerAsync("rujukan");
        var sheet = await _room.DraftAsync("lembar-persetujuan", _room.Writer);
        Assert.Null((await PaperAsync(sheet)).Drawn);
        await DrawAsync();

        var paper = await PaperAsync(sheet);
        Assert.Equal((true, Strokes.Length), (paper.Text.Signatures[paper.Drawn!.Place].Capacity.StartsWith("Yang menyatakan", StringComparison.Ordinal), paper.Drawn.Picture.Length));
        using var word = WordprocessingDocument.Open(new MemoryStream(WordSheet.Write(paper)), false);
        Assert.Empty(new OpenXmlValidator().Validate(word));
        Assert.Contains(word.MainDocumentPart!.ImageParts, part => part.GetStream().Length == Strokes.Length);
    }

    [Fact]
    public async Task Answers_that_came_later_or_read_otherwise_are_not_signed_by_an_old_drawing()
    {
        await AnswerAsync("layanan");
        await DrawAsync();
        var (sheet, another) = (await _room.DraftAsync("lembar-persetujuan"), await _room.DraftAsync("lembar-persetujuan"));
        await _room.AsAsync<LetterSigning>(_room.Writer, s => s.FinishAsync(sheet, LetterRoom.Password));
        _room.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync("rujukan");

        Assert.Null((await PaperAsync(another)).Drawn);
        Assert.NotNull((await PaperAsync(sheet)).Drawn);
        await AnswerAsync("layanan", given: false);
        await DrawAsync();
        Assert.Null((await PaperAsync(another)).Drawn);
        Assert.NotNull((await PaperAsync(await _room.DraftAsync("lembar-persetujuan"))).Drawn);
    }

    [Fact]
    public async Task A_drawing_signs_the_answers_of_one_person_once()
    {
        await AnswerAsync("layanan");
        await DrawAsync();
        var lines = await LinesAsync();
        Assert.All(lines, l => Assert.NotNull(l.Sheet));
        var refusal = await Assert.ThrowsAsync<RuleException>(() => SignAsync(lines));
        Assert.Equal("tanda-tangan", refusal.Field);
        await AnswerAsync("konseling");
        await _room.AsAsync<ConsentBook>(_room.Writer, b => b.RecordAsync(_room.File.Id, GivenFile.Consent(_room.File, "rujukan") with { Signer = new ConsentSigner("Kenanga Prameswari"), SignerRelation = "ibu" }));
        Assert.Equal("tanda-tangan", (await Assert.ThrowsAsync<RuleException>(async () => await SignAsync([.. (await LinesAsync()).Where(l => l.Sheet is null)]))).Field);
    }

    private Task AnswerAsync(string item, bool given = true) =>
        _room.AsAsync<ConsentBook>(_room.Writer, b => b.RecordAsync(_room.File.Id, GivenFile.Consent(_room.File, item, given, given ? null : "Belum siap")));

    private async Task DrawAsync() => await SignAsync([.. (await LinesAsync()).Where(l => l is { Latest: true, Sheet: null })]);

    private Task SignAsync(IReadOnlyList<ConsentLine> lines) => _room.AsAsync<ConsentBook>(_room.Writer, b => b.SignAsync(_room.File.Id, [.. lines.Select(l => l.Id)], new MemoryStream(Strokes)));

    private Task<IReadOnlyList<ConsentLine>> LinesAsync() => _room.AsAsync<ConsentBook, IReadOnlyList<ConsentLine>>(_room.Writer, b => b.ReadAsync(_room.File.Id, revealed: false));

    private async Task<LetterPaper> PaperAsync(Guid letter) => (await _room.AsAsync<LetterReading, LetterView>(_room.Writer, r => r.OpenAsync(letter, null))).Paper;
}
