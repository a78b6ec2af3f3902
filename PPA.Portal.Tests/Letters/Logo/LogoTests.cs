using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Logo;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Letters.Templates;
using PPA.Portal.Tests.Letters.Kinds;
using PPA.Portal.Tests.Letters.Paper;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters.Logo;

/// <summary>The picture in the letterhead: looked at before it is taken in, printed at once, replaced and taken away.</summary>
public sealed class LogoTests : IAsyncLifetime
{
    private static readonly byte[] Square = CheckCode.Png(new Uri("https://contoh.invalid/lambang"));
    private TestOffice _office = null!;
    private OfficerCard _admin = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _admin = await _office.HireAsync("admin", Role.Administrator);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task The_newest_logo_is_printed_until_it_is_taken_away_and_the_trail_knows_who_did_it()
    {
        await using var scope = _office.As(_admin);
        var shelf = scope.ServiceProvider.GetRequiredService<LogoShelf>();
        Assert.Null(await shelf.LookAsync());

        await shelf.PutUpAsync(new MemoryStream(Square));
        var first = await shelf.LookAsync();
        _office.Clock.Advance(TimeSpan.FromMinutes(1));
        await shelf.PutUpAsync(new MemoryStream(Jpeg(640, 480)));

        var second = (await shelf.LookAsync())!;
        Assert.NotEqual(first!.Hash, second.Hash);
        Assert.Equal((640, 480), (second.Width, second.Height));
        Assert.Equal("image/jpeg", (await shelf.FetchAsync())!.ContentType);

        await shelf.TakeDownAsync();
        Assert.Null(await shelf.LookAsync());
        Assert.Null(await shelf.FetchAsync());
        await Assert.ThrowsAsync<RuleException>(() => shelf.TakeDownAsync());

        await using var db = await _office.DbAsync();
        Assert.Equal(["unggah-logo", "unggah-logo", "hapus-logo"], await db.Set<AuditEntry>().Where(a => a.Officer == _admin.Id && a.Action.EndsWith("-logo")).OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
        Assert.All(await db.Set<OfficeLogo>().ToListAsync(), logo => Assert.Empty(logo.Content));
    }

    [Theory]
    [InlineData("text", "bukan gambar PNG atau JPEG")]
    [InlineData("svg", "bukan gambar PNG atau JPEG")]
    [InlineData("large", "lebih besar dari 1 MB")]
    [InlineData("half", "rusak atau terpotong")]
    [InlineData("half-jpeg", "rusak atau terpotong")]
    [InlineData("small", "tampak kabur")]
    [InlineData("huge", "paling banyak 4000 piksel")]
    [InlineData("band", "terlalu panjang")]
    public async Task A_picture_that_no_letterhead_can_carry_is_refused_with_a_sentence_and_the_old_one_stays(string fault, string sentence)
    {
        await using var scope = _office.As(_admin);
        var shelf = scope.ServiceProvider.GetRequiredService<LogoShelf>();
        await shelf.PutUpAsync(new MemoryStream(Square));
        var before = await shelf.LookAsync();

        var refused = await Assert.ThrowsAsync<RuleException>(() => shelf.PutUpAsync(new MemoryStream(Broken(fault))));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Equal("logo", refused.Field);
        Assert.Equal(before, await shelf.LookAsync());
    }

    [Fact]
    public async Task Everybody_sees_the_letterhead_and_only_the_administrator_changes_it()
    {
        await using (var admin = _office.As(_admin))
            await admin.ServiceProvider.GetRequiredService<LogoShelf>().PutUpAsync(new MemoryStream(Square));

        await using var scope = _office.As(await _office.HireAsync("mediator", Role.Mediator));
        var shelf = scope.ServiceProvider.GetRequiredService<LogoShelf>();
        Assert.NotNull(await shelf.LookAsync());
        Assert.Equal(Square, (await shelf.FetchAsync())!.Content);
        await Assert.ThrowsAsync<NotAllowedException>(() => shelf.PutUpAsync(new MemoryStream(Square)));
        await Assert.ThrowsAsync<NotAllowedException>(() => shelf.TakeDownAsync());
    }

    [Fact]
    public async Task A_picture_that_is_no_longer_the_one_that_was_checked_is_not_printed()
    {
        await using var scope = _office.As(_admin);
        var shelf = scope.ServiceProvider.GetRequiredService<LogoShelf>();
        await shelf.PutUpAsync(new MemoryStream(Square));
        await using (var db = await _office.DbAsync())
            await db.Set<OfficeLogo>().ExecuteUpdateAsync(set => set.SetProperty(l => l.Content, Jpeg(300, 300)));

        Assert.Null(await shelf.FetchAsync());
    }

    [Fact]
    public async Task The_word_file_carries_the_logo_on_every_sheet_and_stays_valid()
    {
        await using var scope = _office.As(_admin);
        await scope.ServiceProvider.GetRequiredService<LogoShelf>().PutUpAsync(new MemoryStream(Square));
        foreach (var (kind, sheets) in new[] { ("surat-rujukan", 1), ("surat-jawaban", 2) })
        {
            using var file = new MemoryStream();
            await scope.ServiceProvider.GetRequiredService<TemplatePreview>().WriteAsync(_office.The<LetterKinds>().Get(kind), file);
            Assert.Empty(LetterWordTests.FaultsOf(file.ToArray()));
            Assert.Equal(sheets, LogosOf(file.ToArray()));
        }
    }

    [Fact]
    public void A_tall_logo_and_a_wide_one_keep_their_shape_and_both_fit_their_place()
    {
        foreach (var (width, height) in new[] { (300, 300), (400, 1200), (1200, 400) })
        {
            var picture = WordPicture.Within("rId1", width, height);
            Assert.InRange(picture.Width, 1, 792_000);
            Assert.InRange(picture.Height, 1, 900_000);
            Assert.Equal((double)width / height, (double)picture.Width / picture.Height, 2);
        }
        var kind = _office.The<LetterKinds>().Get("surat-tugas");
        var paper = GivenLetters.Paper(_office, kind, GivenLetters.Fill(_office, kind, null, null), null);
        Assert.Empty(LetterWordTests.FaultsOf(WordSheet.Write(paper, new LogoPicture(LogoForm.Jpeg, 400, 1200, Jpeg(400, 1200)))));
    }

    private static int LogosOf(byte[] word)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        return document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Count(p => p.Name!.Value!.StartsWith("Logo", StringComparison.Ordinal));
    }

    private static byte[] Broken(string fault) => fault switch
    {
        "text" => "Ini bukan gambar"u8.ToArray(),
        "svg" => "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"u8.ToArray(),
        "large" => [.. Square, .. new byte[LogoCheck.Most]],
        "half" => Square[..(Square.Length / 2)],
        "half-jpeg" => Jpeg(300, 300)[..^2],
        "small" => Jpeg(64, 64),
        "huge" => Jpeg(5000, 5000),
        _ => Jpeg(2000, 200),
    };

    /// <summary>The bones of a JPEG file: its marks and its size, with a picture of nothing.</summary>
    private static byte[] Jpeg(int width, int height) =>
    [
        0xff, 0xd8, 0xff, 0xe0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xff, 0xc0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0xd9,
    ];
}
