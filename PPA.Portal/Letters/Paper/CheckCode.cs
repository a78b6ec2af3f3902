using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace PPA.Portal.Letters.Paper;

/// <summary>The small code that leads to the check page.</summary>
internal static class CheckCode
{
    public static byte[] Png(Uri address)
    {
        using var data = Data(address);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(8);
    }

    /// <summary>The dark squares as one path, and how many squares the code is wide.</summary>
    public static (string Path, int Width) Drawing(Uri address)
    {
        using var data = Data(address);
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

    private static QRCodeData Data(Uri address)
    {
        using var maker = new QRCodeGenerator();
        return maker.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
    }
}
