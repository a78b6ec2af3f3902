using PPA.Portal.Widgets;
using QRCoder;

namespace PPA.Portal.Letters.Paper;

/// <summary>The small code that leads to the check page.</summary>
internal static class CheckCode
{
    public static byte[] Png(Uri address)
    {
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(8);
    }

    /// <inheritdoc cref="SquareCode.Drawing"/>
    public static (string Path, int Width) Drawing(Uri address) => SquareCode.Drawing(address);
}
