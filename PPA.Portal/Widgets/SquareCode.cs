using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace PPA.Portal.Widgets;

/// <summary>A square code (QR) as a drawing that needs no style and no picture file.</summary>
public static class SquareCode
{
    /// <summary>The dark squares as one path, and how many squares the code is wide.</summary>
    public static (string Path, int Width) Drawing(Uri address)
    {
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
            Row(path, data.ModuleMatrix[y], y);
        return (path.ToString(), data.ModuleMatrix.Count);
    }

    private static void Row(StringBuilder path, BitArray row, int y)
    {
        for (var x = 0; x < row.Count; x++)
        {
            if (row[x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        }
    }
}
