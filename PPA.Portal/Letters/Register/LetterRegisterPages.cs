using ClosedXML.Excel;
using Microsoft.Net.Http.Headers;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Widgets;

namespace PPA.Portal.Letters.Register;

/// <summary>The addresses at which the register leaves as a sheet and a letter as a Word file, beside the circuit.</summary>
internal static class LetterRegisterPages
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly string[] Heads = ["Nomor", "Tanggal", "Jenis", "Register", "Berkas", "Keadaan", "Disusun oleh", "Penanda tangan", "Dikirim", "Cara kirim"];

    public static void MapLetterRegister(this IEndpointRouteBuilder app)
    {
        app.MapGet("/ekspor/surat", ExportAsync).WithMetadata(new NeedsAttribute(Permission.ExportRegister)).AsksAgain(StepPurpose.Export).ExcludeFromDescription();
        app.MapGet("/surat/{letter:guid}/pindaian", ScanAsync).WithMetadata(new NeedsAttribute(Permission.ReadLetters)).ExcludeFromDescription();
        app.MapGet("/surat/{letter:guid}/word", WordAsync).WithMetadata(new NeedsAttribute(Permission.ReadLetters)).ExcludeFromDescription();
    }

    private static async Task<IResult> ExportAsync(HttpContext context, LetterRegisterBook book, LetterDesk desk)
    {
        string? Said(string name) => context.Request.Query[name].FirstOrDefault();
        var lines = await book.ExportAsync(new LetterFilter(Said("cari"), Said("jenis"), Said("keadaan"), Said("register"), Said("kasus"), Said("tahun"), null), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(Sheet(lines, desk), Workbook, "register-surat.xlsx");
    }

    private static async Task<IResult> WordAsync(Guid letter, HttpContext context, LetterReading reading, LetterWord word)
    {
        try
        {
            var (paper, name) = await reading.PrintAsync(letter, new Uri($"{context.Request.Scheme}://{context.Request.Host}"), context.RequestAborted);
            using var bytes = new MemoryStream();
            await word.WriteAsync(paper, bytes, context.RequestAborted);
            var about = new ContentDispositionHeaderValue("attachment");
            about.SetHttpFileName(name + ".docx");
            context.Response.Headers.ContentDisposition = about.ToString();
            context.Response.Headers.CacheControl = "no-store";
            return Results.Bytes(bytes.ToArray(), LetterWord.ContentType);
        }
        catch (NotAllowedException)
        {
            return Results.Redirect($"/surat/{letter}");
        }
    }

    private static async Task<IResult> ScanAsync(Guid letter, HttpContext context, LetterScans scans)
    {
        try
        {
            var sheet = await scans.FetchAsync(letter, context.RequestAborted);
            var about = new ContentDispositionHeaderValue("attachment");
            about.SetHttpFileName("pindaian-surat" + sheet.Extension);
            context.Response.Headers.ContentDisposition = about.ToString();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(sheet.Content, sheet.ContentType);
        }
        catch (RuleException)
        {
            // Refused, or lost: the letter's page says which.
            return Results.Redirect($"/surat/{letter}");
        }
    }

    private static byte[] Sheet(IReadOnlyList<LetterLine> lines, LetterDesk desk)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Register surat");
        Write(sheet, 1, Heads);
        sheet.Row(1).Style.Font.SetBold();
        for (var i = 0; i < lines.Count; i++)
            Write(sheet, i + 2, Texts(lines[i], desk));
        sheet.SheetView.FreezeRows(1);
        for (var i = 1; i <= Heads.Length; i++)
            sheet.Column(i).Width = 24;
        using var bytes = new MemoryStream();
        book.SaveAs(bytes);
        return bytes.ToArray();
    }

    private static string[] Texts(LetterLine line, LetterDesk desk) =>
    [
        line.Number ?? "", line.Date is { } date ? Office.OfficeTime.Date(date) : "", line.Title, line.Register, line.CaseNumber ?? "", line.Stage.Label(), line.By, line.Signer,
        line.SentAt is { } at ? desk.Zone.DateAndClock(at) : "", line.Way ?? "",
    ];

    // Whatever somebody once typed stays text, also where it begins like a formula.
    private static void Write(IXLWorksheet sheet, int row, string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
            ExcelText.Write(sheet.Cell(row, i + 1), texts[i]);
    }
}
