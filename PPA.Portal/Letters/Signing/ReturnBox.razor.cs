using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Signing;

/// <summary>What is to be mended, each remark tied to its paragraph.</summary>
public sealed partial class ReturnBox : ComponentBase
{
    private const int Shown = 60;
    private readonly List<Line> _lines = [new()];
    private bool _open;

    [Parameter, EditorRequired]
    public LetterView View { get; set; } = default!;

    [Parameter]
    public EventCallback<IReadOnlyCollection<(int, string)>> OnReturn { get; set; }

    private Task SendAsync() => OnReturn.InvokeAsync([.. _lines.Where(l => l.Words.Trim().Length > 0).Select(l => (l.Block, l.Words.Trim()))]);

    private static string Short(LetterBlock block)
    {
        var words = block.Label.Length > 0 ? $"{block.Label}: {block.Text}" : block.Text;
        return words.Length > Shown ? words[..Shown] + "…" : words;
    }

    /// <summary>One remark while it is written.</summary>
    private sealed class Line
    {
        public string Id { get; } = Guid.NewGuid().ToString("N")[..6];

        public int Block { get; set; }

        public string Words { get; set; } = "";
    }
}
