using System.Globalization;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Widgets;

namespace PPA.Portal.Cases.Registers;

/// <summary>Hands out what a register shows as a sheet: the same lines and columns, initials and no names. That it left is written down.</summary>
public sealed class RegisterExport(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseRegister register, CaseDesk desk)
{
    /// <summary>Lines that one sheet may have.</summary>
    public const int Most = 10_000;

    /// <summary>Makes the sheet.</summary>
    /// <param name="filter">As on the page; all its pages come.</param>
    public async Task<byte[]> MakeAsync(RegisterFilter filter, IReadOnlyList<RegisterColumn> columns, CancellationToken ct = default)
    {
        officer.Must(Permission.ExportRegister);
        var lines = await register.ReadAsync(filter with { Page = 1, Size = Most }, ct);
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            db.Journal(new AuditEntry("ekspor-register", "petugas", officer.Id, null, "register:" + filter.Kind.Register(), "baris:" + lines.Lines.Count.ToString(CultureInfo.InvariantCulture), desk.Now));
            await db.SaveChangesAsync(ct);
        }
        return Sheet(lines.Lines, columns);
    }

    private byte[] Sheet(IReadOnlyList<RegisterLine> lines, IReadOnlyList<RegisterColumn> columns)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Register");
        Write(sheet, 1, ["No. register", .. columns.Select(c => c.Heading)]);
        sheet.Row(1).Style.Font.SetBold();
        for (var i = 0; i < lines.Count; i++)
            Write(sheet, i + 2, [lines[i].Number, .. columns.Select(c => c.Text(lines[i], desk))]);
        sheet.SheetView.FreezeRows(1);
        for (var i = 1; i <= columns.Count + 1; i++)
            sheet.Column(i).Width = 22;
        using var bytes = new MemoryStream();
        book.SaveAs(bytes);
        return bytes.ToArray();
    }

    // Whatever somebody once typed stays text, also where it begins like a formula.
    private static void Write(IXLWorksheet sheet, int row, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
            ExcelText.Write(sheet.Cell(row, i + 1), texts[i]);
    }
}
