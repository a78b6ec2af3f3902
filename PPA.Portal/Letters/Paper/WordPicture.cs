using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;

namespace PPA.Portal.Letters.Paper;

/// <summary>A picture that stands in a line of a Word file. Sizes in EMU, 36,000 to the millimetre.</summary>
/// <param name="Relationship">Of the part that holds it.</param>
/// <param name="Description">Read aloud in its place; empty for one that says nothing.</param>
internal sealed record WordPicture(string Relationship, long Width, long Height, string Name, string Description)
{
    // The place of the logo: 22 mm wide, 25 mm high.
    private const long LogoWidth = 792_000, LogoHeight = 900_000;

    // The place of a drawn signature: 45 mm wide, 15 mm high.
    private const long SignatureWidth = 1_620_000, SignatureHeight = 540_000;

    /// <summary>The logo as large as its place allows.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static WordPicture Within(string relationship, int width, int height) => new WordPicture(relationship, width, height, "Logo", "").Fit(LogoWidth, LogoHeight);

    /// <summary>A drawn signature as large as its place allows.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static WordPicture Signature(string relationship, int width, int height) =>
        new WordPicture(relationship, width, height, "Tanda tangan", "Tanda tangan yang digoreskan di layar").Fit(SignatureWidth, SignatureHeight);

    private WordPicture Fit(long width, long height)
    {
        var scale = Math.Min((double)width / Width, (double)height / Height);
        return this with { Width = Math.Max(1, (long)(Width * scale)), Height = Math.Max(1, (long)(Height * scale)) };
    }

    public Drawing Draw(uint id) => new(new DW.Inline(
        new DW.Extent { Cx = Width, Cy = Height },
        new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new DW.DocProperties { Id = id, Name = $"{Name} {id}", Description = Description },
        new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
        new A.Graphic(new A.GraphicData(new PIC.Picture(
            new PIC.NonVisualPictureProperties(new PIC.NonVisualDrawingProperties { Id = id, Name = Name }, new PIC.NonVisualPictureDrawingProperties()),
            new PIC.BlipFill(new A.Blip { Embed = Relationship }, new A.Stretch(new A.FillRectangle())),
            new PIC.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Width, Cy = Height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
    { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
}
