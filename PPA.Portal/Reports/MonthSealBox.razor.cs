using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports;

/// <summary>Closing a month, what changed since, and opening it again.</summary>
public sealed partial class MonthSealBox(MonthBook book, RecapOffice house) : ComponentBase
{
    private string? _error;
    private string _reason = "";
    private bool _busy;
    private bool _asking;
    private bool _justAsked;
    private ElementReference _question;

    [Parameter, EditorRequired] public DateOnly Month { get; set; }

    [Parameter, EditorRequired] public MonthState State { get; set; } = default!;

    [Parameter, EditorRequired] public MonthCorrections Corrections { get; set; } = MonthCorrections.None;

    /// <summary>Called when the month was closed or opened.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    // The button that was pressed is gone: the question takes the focus, so that nobody is left without a place.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_justAsked)
            return;
        _justAsked = false;
        await _question.FocusAsync();
    }

    private void Ask() => (_asking, _justAsked) = (true, true);

    private Task CloseAsync() => DoAsync(() => book.CloseAsync(Month));

    private Task ReopenAsync() => DoAsync(async () =>
    {
        await book.ReopenAsync(Month, _reason);
        _reason = "";
    });

    private async Task DoAsync(Func<Task> act)
    {
        if (_busy)
            return;
        (_busy, _error) = (true, null);
        try
        {
            await act();
        }
        catch (RuleException refusal)
        {
            _error = refusal.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Petugas lain baru saja mengubah bulan ini. Muat ulang halaman.";
        }
        finally
        {
            (_busy, _asking) = (false, false);
        }
        await Changed.InvokeAsync();
    }
}
