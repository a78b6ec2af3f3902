using ClosedXML.Excel;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Import;

/// <summary>Makes the empty sheet that an office fills with its past cases, and a second one with the words it may use.</summary>
internal static class RegisterTemplate
{
    public static byte[] Make(CodeLists codes, Regions regions)
    {
        using var book = new XLWorkbook();
        WriteRegister(book.AddWorksheet(RegisterColumns.Sheet));
        WriteWords(book.AddWorksheet("Daftar kata"), codes, regions);
        using var bytes = new MemoryStream();
        book.SaveAs(bytes);
        return bytes.ToArray();
    }

    private static void WriteRegister(IXLWorksheet sheet)
    {
        for (var i = 0; i < RegisterColumns.All.Count; i++)
        {
            var column = RegisterColumns.All[i];
            // Text throughout: a NIK as a number loses its last digit.
            sheet.Column(i + 1).Style.NumberFormat.Format = "@";
            sheet.Column(i + 1).Width = Math.Clamp(column.Title.Length + 3, 14, 40);
            sheet.Cell(1, i + 1).SetValue(column.Title).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml(column.Needed ? "#E3F1F3" : "#ECEEF2"));
            sheet.Cell(2, i + 1).SetValue(column.Example);
        }
        sheet.Row(2).Style.Font.SetItalic().Font.SetFontColor(XLColor.FromHtml("#545E6E"));
        sheet.SheetView.FreezeRows(1);
    }

    private static void WriteWords(IXLWorksheet sheet, CodeLists codes, Regions regions)
    {
        sheet.Cell(1, 1).SetValue("Kolom").Style.Font.SetBold();
        sheet.Cell(1, 2).SetValue("Kode").Style.Font.SetBold();
        sheet.Cell(1, 3).SetValue("Arti").Style.Font.SetBold();
        var row = 2;
        foreach (var column in RegisterColumns.All)
        {
            foreach (var (code, label) in RegisterColumns.WordsOf(column.Path, codes, regions) ?? [])
            {
                sheet.Cell(row, 1).SetValue(column.Title);
                sheet.Cell(row, 2).SetValue(code);
                sheet.Cell(row++, 3).SetValue(label);
            }
        }
        sheet.Columns(1, 3).Width = 36;
        sheet.SheetView.FreezeRows(1);
    }
}
