using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Widgets;

namespace PPA.Portal.Letters.Drafting;

/// <summary>The words of a letter as fields, kept from pause to pause beside the circuit; each remark beside its paragraph.</summary>
public sealed partial class DraftEditor(IJSRuntime js, LetterDesk desk) : ComponentBase, IAsyncDisposable
{
    /// <summary>Headings from which on a letter gets a list of its parts.</summary>
    private const int LongFrom = 4;

    private readonly List<Line> _lines = [];
    private ElementReference _form;
    private FormHands? _hands;
    private LetterText _text = LetterScript.Read("");
    private int _seen, _next;
    private bool _changed;

    [Parameter, EditorRequired]
    public LetterView View { get; set; } = default!;

    /// <summary>Names this window; the page gives another one where the fields must be built anew.</summary>
    [Parameter, EditorRequired]
    public Guid Window { get; set; }

    private IReadOnlyList<Line> Headings => [.. _lines.Where(l => l.Block.Kind == LetterBlockKind.Heading && l.Block.Text.Length > 0)];

    private string Copies => string.Join('\n', _text.Copies);

    /// <summary>Sends what stands in the fields now.</summary>
    /// <returns>True when the server has all of it.</returns>
    public async Task<bool> FlushAsync() => _hands is not null && await _hands.FlushAsync(_form);

    public async ValueTask DisposeAsync()
    {
        if (_hands is not null)
            await _hands.DisposeAsync();
    }

    // The fields are the page's own from here on: what others do to the letter never takes a word out of them.
    protected override void OnInitialized()
    {
        (_text, _seen) = (View.Text, View.TextVersion);
        for (var i = 0; i < _text.Blocks.Count; i++)
            _lines.Add(new Line(_next++, _text.Blocks[i], false, [.. View.OpenRemarks.Where(r => r.Block == i)]));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _hands = new FormHands(js, "step-form");
            await _hands.StartAsync(_form);
        }
        if (_changed)
        {
            _changed = false;
            await FlushAsync();
        }
    }

    private async Task GoAsync(Line part)
    {
        if (_hands is not null)
            await _hands.FocusAsync($"#blok-{part.Id}");
    }

    private void Insert(Line? after)
    {
        var kind = after?.Block.Kind is LetterBlockKind.Item or LetterBlockKind.Field ? after.Block.Kind : LetterBlockKind.Paragraph;
        _lines.Insert(after is null ? 0 : _lines.IndexOf(after) + 1, new Line(_next++, new LetterBlock(kind, "", ""), true, []));
        _changed = true;
    }

    private void Remove(Line line)
    {
        _lines.Remove(line);
        _changed = true;
    }

    private string NameOf(Line line)
    {
        var word = line.Block.Kind switch
        {
            LetterBlockKind.Heading => "Judul bagian",
            LetterBlockKind.Field => line.Block.Label.Length > 0 ? line.Block.Label : "Isian",
            LetterBlockKind.Item => "Butir",
            LetterBlockKind.Choice => line.Block.Label,
            LetterBlockKind.Paragraph => "Alinea",
        };
        return $"{word} {_lines.IndexOf(line) + 1}";
    }

    /// <summary>One block on the page.</summary>
    private sealed record Line(int Id, LetterBlock Block, bool New, IReadOnlyList<RemarkLine> Remarks);
}
