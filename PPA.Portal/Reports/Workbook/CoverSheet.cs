using ClosedXML.Excel;
using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>The first sheet: letterhead, what it is, and where it is signed.</summary>
internal static class CoverSheet
{
    public static void Write(SheetPen pen, Recap recap, RecapCover cover)
    {
        Letterhead(pen, cover.Profile);
        pen.Skip(2);
        Centre(pen, cover.Public ? "REKAPITULASI UNTUK UMUM" : "REKAPITULASI DATA KEKERASAN TERHADAP PEREMPUAN DAN ANAK", 16, true);
        Centre(pen, recap.Question.Period(), 14, true);
        Centre(pen, cover.State, 10, false);
        pen.Skip();
        if (!cover.Public)
            Centre(pen, "Hanya angka. Untuk umum gunakan versi umum, yang menahan angka kecil.", 10, false);
        pen.Skip();
        Signature(pen, cover);
        pen.Finish(0, 8, 14);
    }

    private static void Letterhead(SheetPen pen, Profile profile)
    {
        var kop = profile.Letterhead;
        Centre(pen, Or(kop.Government, "nama pemerintah daerah belum diatur").ToUpperInvariant(), 14, true);
        if (kop.Agency.Length > 0)
            Centre(pen, kop.Agency.ToUpperInvariant(), 13, true);
        Centre(pen, Or(kop.Unit, profile.Name).ToUpperInvariant(), 13, true);
        string[] contact = [kop.Address, kop.PostalCode, Said("Telp. ", kop.Phone), Said("Surel ", kop.Email), kop.Website];
        Centre(pen, string.Join(" · ", contact.Where(part => part.Length > 0)), 9, false);
        pen.Sheet.Range(pen.Row - 1, 1, pen.Row - 1, 8).Style.Border.SetBottomBorder(XLBorderStyleValues.Double);
    }

    private static void Signature(SheetPen pen, RecapCover cover)
    {
        var (town, signer) = (cover.Profile.Area.Town, cover.Signer);
        var place = town.Length > 0 ? town + ", " : "";
        pen.Line(place + cover.Time.Date(cover.Made), column: 6);
        pen.Line(signer.Function, column: 6);
        pen.Skip(4);
        pen.Line(Or(signer.Name, "(........................................)"), Looks.Strong, column: 6);
        if (signer.Rank.Length > 0)
            pen.Line(signer.Rank, column: 6);
        pen.Line("NIP " + Or(signer.StaffNumber, "...................................."), column: 6);
    }

    private static void Centre(SheetPen pen, string text, int size, bool bold)
    {
        pen.Text(1, text);
        var range = pen.Sheet.Range(pen.Row, 1, pen.Row, 8);
        range.Merge(checkIntersect: false);
        range.Style.Font.SetFontSize(size).Font.SetBold(bold).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        pen.Skip();
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string Said(string before, string text) => text.Length > 0 ? before + text : "";
}
