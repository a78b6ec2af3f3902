using System.Globalization;
using System.Xml;

namespace PPA.Portal.Reports.Workbook;

/// <summary>Copies a sheet as it was written, and puts in what was left out. Nothing of it is held as a tree.</summary>
/// <param name="figures">What each formula gives, by its cell.</param>
/// <param name="drawing">Relation of the drawing with the charts; null where nothing is drawn.</param>
internal sealed class SheetCopy(Dictionary<string, decimal> figures, string? drawing)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private decimal? _figure;
    private bool _drawn;

    public void Copy(Stream from, Stream to)
    {
        using var reader = XmlReader.Create(from);
        using var writer = XmlWriter.Create(to);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(reader, writer);
                    break;
                case XmlNodeType.EndElement:
                    Draw(reader, writer);
                    writer.WriteEndElement();
                    After(reader, writer);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    writer.WriteString(reader.Value);
                    break;
            }
        }
    }

    private void Open(XmlReader reader, XmlWriter writer)
    {
        if (reader.LocalName == "c")
            _figure = figures.TryGetValue(reader.GetAttribute("r") ?? "", out var figure) ? figure : null;
        if (_figure is not null && reader.LocalName == "v")
        {
            reader.Skip();
            return;
        }
        Draw(reader, writer);
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        var (empty, cell) = (reader.IsEmptyElement, reader.LocalName == "c");
        while (reader.MoveToNextAttribute())
        {
            // The kind of a cell says how its value reads: a reckoned one is a number.
            if (!cell || _figure is null || reader.LocalName != "t")
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI.Length == 0 ? null : reader.NamespaceURI, reader.Value);
        }
        reader.MoveToElement();
        if (!empty)
            return;
        writer.WriteEndElement();
        After(reader, writer);
    }

    private void After(XmlReader reader, XmlWriter writer)
    {
        if (reader.LocalName == "f" && _figure is { } figure)
            writer.WriteElementString(reader.Prefix, "v", reader.NamespaceURI, figure.ToString(CultureInfo.InvariantCulture));
    }

    // A drawing stands behind everything that is said of paper, and before the tables that other programs make.
    private void Draw(XmlReader reader, XmlWriter writer)
    {
        if (drawing is null || _drawn || reader.LocalName is not ("tableParts" or "worksheet") || (reader.LocalName == "worksheet" && reader.NodeType == XmlNodeType.Element))
            return;
        _drawn = true;
        writer.WriteStartElement(reader.Prefix, "drawing", reader.NamespaceURI);
        writer.WriteAttributeString("r", "id", Relations, drawing);
        writer.WriteEndElement();
    }
}
