using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>How the figures came to be, so that a reader can follow them.</summary>
internal static class NotesSheet
{
    public static void Write(SheetPen pen, Recap recap, RecapCover cover)
    {
        pen.Title("Catatan metode", []);
        pen.Skip();
        foreach (var line in RecapNotes.Of(recap, cover.Time, cover.State, cover.Categories, cover.Made).Concat(cover.Public ? [PublicTable.Note] : []))
        {
            SheetPen.Text(pen.Sheet.Cell(pen.Row, 1), line);
            pen.Sheet.Cell(pen.Row, 1).Style.Alignment.SetWrapText();
            pen.Skip();
        }
        pen.Finish(0, 0, 1, 130);
    }
}
