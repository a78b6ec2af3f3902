using ClosedXML.Excel;
using PPA.Portal.Reports.LineList;
using PPA.Portal.Widgets;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>The workbook: one sheet for each part of the form, every coded value in both vocabularies, and one sheet of what must be looked at.</summary>
internal sealed class SimfoniWorkbook : IDisposable
{
    private const string ToCheck = "Perlu diperiksa";
    private static readonly string[] CheckHeads = ["No. register", "Baris", "Isian", "Masalah", "Isi di"];

    private readonly XLWorkbook _book = new();
    private readonly bool _identities;
    private readonly Dictionary<string, int> _next = [];

    public SimfoniWorkbook(SimfoniDesk desk, string by, bool identities)
    {
        _identities = identities;
        foreach (var section in desk.Form.Sections)
            Begin(section.Code, ["No. register", "Baris", .. Fields(section).SelectMany(f => Translated(f) ? new[] { f.Label, f.Label + " (SIMFONI)" } : [f.Label])]);
        Begin(ToCheck, CheckHeads);
        var foot = $"Rahasia · formulir SIMFONI versi {desk.Form.Version} · dibuat {desk.Zone.DateAndClock(desk.Now)} oleh {by}";
        foreach (var sheet in _book.Worksheets)
            Dress(sheet, foot);
    }

    public void Add(string number, SimfoniSheet filled)
    {
        foreach (var part in filled.Parts)
        {
            foreach (var row in part.Rows)
                Write(part.Section.Code, [number, row.Label, .. row.Cells.Where(c => Shows(c.Field)).SelectMany(c => Translated(c.Field) ? new[] { c.Local, c.Simfoni } : [c.Local])]);
        }
        foreach (var gap in filled.Looked())
            Write(ToCheck, [number, gap.Row, gap.Field, WordOf(gap.Fault), gap.Where ?? "daftar kode kantor"], red: gap.Fault != SimfoniFault.ToConfirm);
    }

    /// <summary>Says that a case is not in the workbook because its file is restricted.</summary>
    public void LeaveOut(string number) => Write(ToCheck, [number, "Kasus", "semua", "akses terbatas, tidak disertakan", ""], red: true);

    public byte[] ToBytes()
    {
        foreach (var sheet in _book.Worksheets)
            sheet.RangeUsed()?.SetAutoFilter();
        using var bytes = new MemoryStream();
        _book.SaveAs(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _book.Dispose();

    private IEnumerable<SimfoniField> Fields(SimfoniSection section) => section.Fields.Where(Shows);

    private bool Shows(SimfoniField field) => _identities || !field.Identity;

    private static bool Translated(SimfoniField field) => field.Terms is not null || field.List?.SimfoniLabels.Count > 0;

    private void Begin(string name, IReadOnlyList<string> heads)
    {
        _book.AddWorksheet(name);
        Write(name, heads);
        var first = _book.Worksheet(name).Row(1);
        first.Style.Font.SetBold().Alignment.SetWrapText();
    }

    private static void Dress(IXLWorksheet sheet, string foot)
    {
        sheet.SheetView.FreezeRows(1);
        sheet.ColumnsUsed().Width = 20;
        sheet.Column(1).Width = 15;
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PagesWide = 1;
        page.PagesTall = 0;
        page.SetRowsToRepeatAtTop(1, 1);
        page.Footer.Left.AddText(foot);
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
    }

    // Whatever somebody once typed stays text, also where it begins like a formula.
    private void Write(string name, IReadOnlyList<string?> texts, bool red = false)
    {
        var sheet = _book.Worksheet(name);
        var row = _next[name] = _next.GetValueOrDefault(name) + 1;
        for (var i = 0; i < texts.Count; i++)
        {
            var cell = sheet.Cell(row, i + 1);
            ExcelText.Write(cell, texts[i]);
            if (red)
                cell.Style.Fill.SetBackgroundColor(XLColor.FromHtml("#FDECEE"));
        }
    }

    private static string WordOf(SimfoniFault fault) => fault switch
    {
        SimfoniFault.Missing => "belum diisi", SimfoniFault.Unmapped => "kode tidak ada dalam daftar", SimfoniFault.ToConfirm => "padanan perlu dikonfirmasi", SimfoniFault.None => "",
    };
}
