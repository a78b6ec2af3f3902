using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>How the figures came to be, so that a reader can follow them.</summary>
internal static class NotesSheet
{
    private const int LineLetters = 105;

    public static void Write(SheetPen pen, Recap recap, RecapCover cover)
    {
        pen.Title("Catatan metode", []);
        foreach (var line in RecapNotes.Of(recap, cover.Time, cover.State, cover.Categories, cover.Made).Concat(cover.Public ? [PublicTable.Note] : []))
        {
            // Programs differ in whether they find the height of wrapped words by themselves: it is said.
            pen.Sheet.Row(pen.Row).Height = Looks.Line * ((line.Length / LineLetters) + 1);
            pen.Line(line, Looks.Wrapped);
        }
        pen.Finish(0, 1, 105);
    }
}
