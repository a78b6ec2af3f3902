using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Cases.Ending;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Kinds;

/// <summary>The page of a file that is not a case.</summary>
public sealed partial class KindFilePage(KindReading reading, KindWork work, EndingDesk ending, CaseDesk desk) : ComponentBase, IDisposable
{
    private KindView? _file;
    private string? _opened;
    private string? _refused;
    private string? _gone;
    private string? _error;
    private string? _done;
    private IDisposable? _ear;

    [Parameter] public string Number { get; set; } = "";

    private OfficeTime Zone => desk.Office.Now.Time;

    protected override void OnInitialized() =>
        _ear = desk.Feed.Listen(Topic.CasesChanged, about => { if (about == _file?.Id) _ = InvokeAsync(LookAgainAsync); });

    protected override async Task OnParametersSetAsync()
    {
        if (_opened == Number)
            return;
        _opened = Number;
        (_file, _refused, _gone, _error, _done) = (null, null, null, null, null);
        await ReadAsync(again: false);
    }

    public void Dispose() => _ear?.Dispose();

    private async Task LookAgainAsync()
    {
        await ReadAsync(again: true);
        StateHasChanged();
    }

    private async Task ReadAsync(bool again)
    {
        try
        {
            _file = await reading.OpenAsync(Number, again);
        }
        catch (FileDestroyedException gone)
        {
            (_file, _gone) = (null, gone.Message);
        }
        catch (NotAllowedException refusal)
        {
            (_file, _refused) = (null, refusal.Message);
        }
    }

    private Task<bool> RespondAsync(string words) => TryAsync(() => work.RespondAsync(_file!.Id, words), "Respons pertama tercatat.");

    private Task<bool> AnswerAsync(string words) => TryAsync(() => work.AnswerAsync(_file!.Id, words), "Tanggapan tersimpan.");

    private Task<bool> PublishAsync(string words) => TryAsync(() => work.PublishAsync(_file!.Id, words), "Ringkasan tampil di halaman umum.");

    private Task<bool> UnpublishAsync() => TryAsync(() => work.UnpublishAsync(_file!.Id), "Ringkasan ditarik dari halaman umum.");

    private Task<bool> AddNoteAsync(string words) => TryAsync(() => work.AddNoteAsync(_file!.Id, words), "Catatan tersimpan.");

    private Task<bool> EndAsync(string words) => _file!.EndAsked is { } asked
        ? TryAsync(() => ending.ValidateAsync(_file.Id, asked, words), "Berkas diakhiri.")
        : TryAsync(() => ending.AskAsync(_file.Id, new TerminationFacts(TerminationKind.Completed, words, Answer.Unknown, "Dicatat saat pengakhiran diminta")), "Pengakhiran diminta. Petugas kedua yang berwenang memvalidasinya di halaman ini.");

    private async Task<bool> TryAsync(Func<Task> verb, string done)
    {
        (_error, _done) = (null, null);
        try
        {
            await verb();
            _done = done;
            await ReadAsync(again: true);
            return true;
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Berkas ini baru saja diubah petugas lain. Periksa isinya, lalu ulangi.";
        }
        finally
        {
            StateHasChanged();
        }
        return false;
    }
}
