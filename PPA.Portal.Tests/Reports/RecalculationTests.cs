using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports;

/// <summary>Another office program reckons the workbook anew and finds the same totals.</summary>
public sealed class RecalculationTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task LibreOffice_reckons_every_formula_to_the_figure_that_stands_beside_it()
    {
        var file = WorkbookTests.Given(4, forPublic: false).File;
        var written = Formulas(file);
        Assert.InRange(written.Count, 200, 5000);
        var asked = Path.Combine(_folder.Path, "rekap.xlsx");
        await File.WriteAllBytesAsync(asked, WithoutFigures(file));
        await ConvertAsync(asked);

        var reckoned = Formulas(await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "hasil", "rekap.xlsx")));
        Assert.Equal(written.Count, reckoned.Count);
        Assert.All(written, cell => Assert.Equal(cell.Value, reckoned[cell.Key], 6));
    }

    // What stood beside the formulas is taken out, so that nothing can be handed back unreckoned.
    private static byte[] WithoutFigures(byte[] file)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var document = SpreadsheetDocument.Open(bytes, isEditable: true))
        {
            foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).Where(c => c.CellFormula is not null))
                cell.CellValue = null;
        }
        return bytes.ToArray();
    }

    private static Dictionary<string, double> Formulas(byte[] file)
    {
        using var bytes = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(bytes, isEditable: false);
        var book = document.WorkbookPart!;
        return (from sheet in book.Workbook.Descendants<Sheet>()
                from cell in ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>()
                where cell.CellFormula is not null
                select ($"{sheet.Name}!{cell.CellReference}", double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture))).ToDictionary(c => c.Item1, c => c.Item2);
    }

    /// <summary>One run, with a profile of its own: no other copy that happens to be open is in the way.</summary>
    private async Task ConvertAsync(string file)
    {
        var start = new ProcessStartInfo("soffice") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[$"-env:UserInstallation=file://{_folder.Path}/profil", "--headless", "--norestore", "--nolockcheck", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(_folder.Path, "hasil"), file])
            start.ArgumentList.Add(argument);
        using var office = Process.Start(start)!;
        var (said, wrong) = (office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
        await office.WaitForExitAsync();
        Assert.True(office.ExitCode == 0, $"{await said}\n{await wrong}");
    }
}
