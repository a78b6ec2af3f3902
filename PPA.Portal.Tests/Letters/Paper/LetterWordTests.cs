using System.Diagnostics;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Tests.Letters.Kinds;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters.Paper;

/// <summary>Every letter as a Word file: valid by the format's own rules, and opened by LibreOffice.</summary>
public sealed partial class LetterWordTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _rina = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _rina = await _office.HireAsync("rina", Role.DivisionHead);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public void Every_file_is_valid_word()
    {
        var faults = new List<string>();
        foreach (var (name, paper) in Papers())
            faults.AddRange(FaultsOf(WordSheet.Write(paper)).Select(fault => $"{name}: {fault}"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task LibreOffice_turns_every_file_into_pages()
    {
        using var folder = new TestFolder();
        var names = new List<string>();
        foreach (var (name, paper) in Papers())
        {
            names.Add(name);
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, name + ".docx"), WordSheet.Write(paper));
        }
        await ConvertAsync(folder.Path);
        foreach (var name in names)
        {
            var pdf = await File.ReadAllBytesAsync(Path.Combine(folder.Path, name + ".pdf"));
            Assert.InRange(PageMark().Count(System.Text.Encoding.Latin1.GetString(pdf)), 1, 8);
        }
    }

    [Fact]
    public void An_answer_is_printed_twice_and_each_sheet_says_for_whom()
    {
        var kind = _office.The<LetterKinds>().Get("surat-jawaban");
        var file = GivenLetters.Full(kind, _rina.Id);
        var words = WordsOf(WordSheet.Write(GivenLetters.Paper(_office, kind, GivenLetters.Fill(_office, kind, file, _rina.Id), file)));
        Assert.All(kind.Copies, copy => Assert.Contains(copy, words, StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_word_file_may_hold_is_left_out()
    {
        var kind = _office.The<LetterKinds>().Get("surat-jawaban");
        var text = GivenLetters.Fill(_office, kind, null, null);
        var paper = GivenLetters.Paper(_office, kind, text with { Subject = "Baris\u0000 dan \ud800 tanda \u000b <b>&amp;\r\nlanjut \ud83d\ude00" }, null);
        var bytes = WordSheet.Write(paper);
        Assert.Empty(FaultsOf(bytes));
        Assert.Contains("<b>&amp;", WordsOf(bytes), StringComparison.Ordinal);
    }

    internal static IEnumerable<string> FaultsOf(byte[] file)
    {
        using var memory = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(memory, isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    internal static string WordsOf(byte[] file)
    {
        using var memory = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(memory, isEditable: false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }

    internal IEnumerable<(string Name, LetterPaper Paper)> Papers()
    {
        foreach (var kind in _office.The<LetterKinds>().All)
        {
            var full = GivenLetters.Full(kind, _rina.Id);
            var mark = new SignedMark(0, "Dra. Ratna Sari", "19700101 199503 2 001", "Ditandatangani secara elektronik, 21 November 2026 10.42 WIB");
            yield return (kind.Code + "-penuh", GivenLetters.Paper(_office, kind, GivenLetters.Fill(_office, kind, full, _rina.Id), full) with { Marks = [mark] });
            yield return (kind.Code + "-kosong", GivenLetters.Paper(_office, kind, GivenLetters.Fill(_office, kind, GivenLetters.Empty(), null), null));
        }
    }

    // One process for all files, with a profile of its own: another office program on the machine is left alone.
    private static async Task ConvertAsync(string folder)
    {
        var profile = new Uri(Path.Combine(folder, "profil")).AbsoluteUri;
        var start = new ProcessStartInfo("soffice") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in new[] { "-env:UserInstallation=" + profile, "--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder })
            start.ArgumentList.Add(word);
        foreach (var file in Directory.EnumerateFiles(folder, "*.docx"))
            start.ArgumentList.Add(file);
        using var office = Process.Start(start)!;
        var said = Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        try
        {
            await office.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!office.HasExited)
                office.Kill(entireProcessTree: true);
        }
        Assert.True(office.ExitCode == 0, string.Join("\n", await said));
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex PageMark();
}
