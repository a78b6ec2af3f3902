using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Letters.Templates;
using PPA.Portal.Tests.Letters.Paper;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters.Templates;

/// <summary>An office's own Word file: looked at before it is taken in, used at once, withdrawn at will.</summary>
public sealed class TemplateTests : IAsyncLifetime
{
    private static readonly string[] Whole = ["nomor", "sifat", "tanggal", "hal", "tujuan", "isi", "tanda-tangan", "kode-qr"];
    private TestOffice _office = null!;
    private OfficerCard _admin = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _admin = await _office.HireAsync("admin", Role.Administrator);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task The_newest_template_is_used_until_it_is_withdrawn()
    {
        await using var scope = _office.As(_admin);
        var shelf = scope.ServiceProvider.GetRequiredService<TemplateShelf>();
        Assert.DoesNotContain("Bentuk kantor", await PreviewAsync(scope), StringComparison.Ordinal);

        await shelf.AddAsync("surat-rujukan", "rujukan.docx", new MemoryStream(Word("Bentuk kantor pertama", Whole)));
        await shelf.AddAsync("surat-rujukan", "rujukan.docx", new MemoryStream(Word("Bentuk kantor kedua", Whole)));
        var second = await PreviewAsync(scope);
        Assert.Contains("Bentuk kantor kedua", second, StringComparison.Ordinal);
        Assert.Contains("000/CONTOH", second, StringComparison.Ordinal);
        Assert.Contains("Kenanga Prameswari", second, StringComparison.Ordinal);
        Assert.DoesNotContain("isi di sini", second, StringComparison.Ordinal);

        await shelf.WithdrawAsync((await shelf.ListAsync()).MaxBy(t => t.Version)!.Id);
        Assert.Contains("Bentuk kantor pertama", await PreviewAsync(scope), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_in_two_sheets_fills_the_template_twice()
    {
        await using var scope = _office.As(_admin);
        await scope.ServiceProvider.GetRequiredService<TemplateShelf>().AddAsync("surat-jawaban", "jawaban.docx", new MemoryStream(Word("Kop sendiri", [.. Whole, "lembar"])));
        var words = await PreviewAsync(scope, "surat-jawaban");
        Assert.Equal(3, words.Split("Kop sendiri").Length);
        Assert.Contains("Lembar 2", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown", "Kontrol isi `nama-korban` tidak dikenal")]
    [InlineData("missing", "Kontrol isi `isi`, `nomor` belum ada")]
    [InlineData("inline", "Kontrol isi `isi` harus berdiri pada baris sendiri")]
    [InlineData("text", "bukan dokumen Word")]
    [InlineData("zip", "bukan dokumen Word")]
    [InlineData("macro", "makro")]
    [InlineData("large", "lebih besar dari 2 MB")]
    [InlineData("bomb", "terlalu besar bila dibuka")]
    [InlineData("outside", "dari tempat lain")]
    public async Task A_file_that_does_not_fit_is_refused_with_a_sentence(string fault, string sentence)
    {
        await using var scope = _office.As(_admin);
        var shelf = scope.ServiceProvider.GetRequiredService<TemplateShelf>();
        var refused = await Assert.ThrowsAsync<RuleException>(() => shelf.AddAsync("surat-rujukan", "x.docx", new MemoryStream(Broken(fault))));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await shelf.ListAsync());
    }

    [Fact]
    public async Task Only_the_administrator_touches_templates()
    {
        await using var scope = _office.As(await _office.HireAsync("piket", Role.DutyOfficer));
        var shelf = scope.ServiceProvider.GetRequiredService<TemplateShelf>();
        await Assert.ThrowsAsync<NotAllowedException>(() => shelf.AddAsync("surat-tugas", "x.docx", Stream.Null));
        await Assert.ThrowsAsync<NotAllowedException>(() => PreviewAsync(scope));
    }

    private static byte[] Broken(string fault) => fault switch
    {
        "unknown" => Word("Kop", [.. Whole, "nama-korban"]),
        "missing" => Word("Kop", [.. Whole.Except(["isi", "nomor"])]),
        "inline" => Word("Kop", Whole, inline: "isi"),
        "text" => "Ini bukan Word"u8.ToArray(),
        "zip" => Zip(("halo.txt", 10)),
        "macro" => Zip(("word/vbaProject.bin", 10)),
        "large" => new byte[(2 * 1024 * 1024) + 1],
        "bomb" => Zip(("word/document.xml", 60 * 1024 * 1024)),
        _ => Word("Kop", Whole, outside: true),
    };

    private async Task<string> PreviewAsync(AsyncServiceScope scope, string kind = "surat-rujukan")
    {
        using var file = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<TemplatePreview>().WriteAsync(_office.The<LetterKinds>().Get(kind), file);
        Assert.Empty(LetterWordTests.FaultsOf(file.ToArray()));
        return LetterWordTests.WordsOf(file.ToArray());
    }

    private static byte[] Zip((string Name, int Size) entry)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = archive.CreateEntry(entry.Name).Open())
            part.Write(new byte[entry.Size]);
        return bytes.ToArray();
    }

    internal static byte[] Word(string head, IEnumerable<string> tags, string? inline = null, bool outside = false)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var body = new Body(new Paragraph(new Run(new Text(head))));
            foreach (var tag in tags)
            {
                if (Controls.Blocks.Contains(tag) && tag != inline)
                    body.AppendChild(new SdtBlock(new SdtProperties(new Tag { Val = tag }), new SdtContentBlock(new Paragraph(new Run(new Text("isi di sini"))))));
                else
                    body.AppendChild(new Paragraph(new SdtRun(new SdtProperties(new Tag { Val = tag }), new SdtContentRun(new Run(new RunProperties(new Bold()), new Text("isi di sini"))))));
            }
            main.Document = new Document(body);
            if (outside)
                main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("https://contoh.invalid/logo.png"));
        }
        return bytes.ToArray();
    }
}
