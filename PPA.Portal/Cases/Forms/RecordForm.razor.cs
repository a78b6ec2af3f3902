using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Forms;

/// <summary>A small form that opens where it is needed: what is wrong is said at its field, and nothing is half saved.</summary>
public sealed partial class RecordForm(CaseDesk desk) : ComponentBase
{
    private readonly string _id = "isian-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference _head;
    private IReadOnlyList<Ask> _asks = [];
    private Slip? _slip;
    private string? _fault;
    private string? _field;
    private bool _open;
    private bool _arrive;
    private bool _busy;

    /// <summary>What the button and the form are called.</summary>
    [Parameter, EditorRequired] public string Heading { get; set; } = "";

    [Parameter] public string Word { get; set; } = "Simpan";

    [Parameter] public string? Hint { get; set; }

    /// <summary>True inside a row.</summary>
    [Parameter] public bool Small { get; set; }

    /// <summary>The questions, asked for when the form opens.</summary>
    [Parameter, EditorRequired] public Func<IReadOnlyList<Ask>> Asks { get; set; } = default!;

    /// <summary>Does the verb.</summary>
    [Parameter, EditorRequired] public Func<Slip, Task> OnSend { get; set; } = default!;

    /// <summary>What is said after it was done.</summary>
    [Parameter] public string Done { get; set; } = "Tersimpan.";

    [CascadingParameter] private CaseFrame? Frame { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_arrive)
            return;
        _arrive = false;
        await _head.FocusAsync();
    }

    private void Open()
    {
        _asks = Asks();
        _slip = new Slip(desk.Office.Now.Time);
        foreach (var ask in _asks)
            _slip[ask.Id] = ask.Value ?? "";
        (_open, _arrive, _fault, _field) = (true, true, null, null);
    }

    private void Close() => _open = false;

    private async Task SendAsync()
    {
        if (_busy)
            return;
        (_busy, _fault, _field) = (true, null, null);
        try
        {
            await OnSend(_slip!);
            _open = false;
            if (Frame is not null)
                await Frame.DoneAsync(Done);
        }
        catch (RuleException rule)
        {
            (_fault, _field) = (rule.Message, rule.Field);
        }
        catch (DbUpdateConcurrencyException)
        {
            _fault = "Berkas ini baru saja diubah petugas lain. Periksa isinya, lalu ulangi.";
        }
        finally
        {
            _busy = false;
        }
    }
}
