using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>What is pressed on the page of a step.</summary>
public sealed partial class StepPage
{
    private Task<bool> ChooseAsync((StepValues Values, int Stamp) chosen) => TryAsync(async () =>
    {
        var seen = (await work.Drafts.LookAsync(_screen!.Sheet.Visit, _screen.Window)).Stamp;
        await work.Drafts.KeepAsync(_screen.Sheet.Visit, _screen.Window, chosen.Values, seen);
        _screen.Choose(chosen.Values, seen);
    });

    private async Task FinishAsync()
    {
        if (_busy)
            return;
        _busy = true;
        var finished = await TryAsync(async () =>
        {
            await KeepAllAsync();
            if (_screen!.Correcting)
                await work.Runner.ReviseAsync(Run, _screen.Sheet.Visit, _screen.Window, _reason ?? "");
            else
                await work.Runner.FinishAsync(Run, _screen.Sheet.Visit, _screen.Window);
            await _hands!.DoneAsync();
        });
        _busy = false;
        if (finished)
            await GoOnAsync($"“{_screen!.Sheet.Plan.Title}” tersimpan pukul {desk.Zone.Clock(desk.Now)}.");
    }

    private async Task GoOnAsync(string done)
    {
        Step = null;
        await OpenAsync(again: true);
        _done = _view?.End == RunEnd.Completed ? $"{done} Prosedur ini selesai." : done;
        // The address names the step that waits now; the browser's Back finds the finished one.
        var address = $"kasus/{Number}/sop/{Run}" + (_view?.CurrentStep is { } next ? "/" + next : "");
        (_opened, Step) = ($"{Number}/{Run}/{_view?.CurrentStep}", _view?.CurrentStep);
        links.NavigateTo(address);
    }

    private Task SkipAsync(string reason) => ThenGoOnAsync(() => work.Runner.SkipAsync(Run, _screen!.Sheet.Visit, reason), "Langkah dilewati dengan alasan.");

    private Task StopAsync(string reason) => ThenGoOnAsync(() => work.Runner.StopAsync(Run, reason), "Prosedur dihentikan.");

    private async Task ThenGoOnAsync(Func<Task> verb, string done)
    {
        if (await TryAsync(verb))
            await GoOnAsync(done);
    }

    private async Task CorrectAsync() => await OpenAsync(again: true, correcting: true);

    private async Task AddEntryAsync()
    {
        if (_busy)
            return;
        _busy = true;
        await TryAsync(async () =>
        {
            await KeepAllAsync();
            await work.Runner.AddEntryAsync(Run, _screen!.Sheet.Visit, _screen.Window);
            _screen.ClearEntry();
            await FreshenAsync();
        });
        _busy = false;
    }

    /// <summary>What is finished, or added, is what the server has kept.</summary>
    private async Task KeepAllAsync()
    {
        if (!await _hands!.FlushAsync(_form))
            throw new RuleException("Belum terkirim karena sambungan. Tulisan Anda masih di halaman ini; tekan sekali lagi.");
    }

    private Task<bool> MarkLetterAsync((string Kind, LetterState State, string? Number) letter) => TryAsync(async () =>
    {
        await work.Letters.MarkAsync(_view!.CaseId, letter.Kind, letter.State, letter.Number);
        await FreshenAsync();
    });

    private Task<bool> MarkRequirementAsync((string Id, RequirementState State) mark) => TryAsync(async () =>
    {
        await work.Runner.MarkRequirementAsync(Run, mark.Id, mark.State);
        await FreshenAsync();
    });

    /// <summary>Reads the case around the form again; what is typed in it stays as it is.</summary>
    private async Task FreshenAsync() => Freshen(await work.Reading.OpenAsync(Number, Run, Step, again: true));

    private void Freshen(RunView fresh)
    {
        _view = fresh;
        if (fresh.Sheet is { } sheet && sheet.Visit == _screen?.Sheet.Visit)
            _screen.Freshen(sheet);
    }

    private async Task<bool> TryAsync(Func<Task> verb, bool quiet = false)
    {
        if (!quiet)
            (_error, _done) = (null, null);
        if (_screen is not null && !quiet)
            _screen.Faults = [];
        try
        {
            await verb();
            return true;
        }
        catch (StepIncompleteException missing)
        {
            (_screen!.Faults, _toFaults) = (missing.Faults, true);
        }
        catch (StepConflictException)
        {
            _screen!.Heard(await work.Drafts.LookAsync(_screen.Sheet.Visit, _screen.Window));
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Kasus ini baru saja diubah petugas lain. Periksa, lalu ulangi.";
        }
        finally
        {
            StateHasChanged();
        }
        return false;
    }
}
