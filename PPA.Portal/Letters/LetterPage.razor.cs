using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Drafting;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Live;

namespace PPA.Portal.Letters;

/// <summary>One letter: written, laid before its signer, signed, sent, laid away.</summary>
public sealed partial class LetterPage(LetterWork work, LetterDesk desk, NavigationManager links) : ComponentBase, IDisposable
{
    private LetterView? _view;
    private DraftEditor? _editor;
    private Guid _opened;
    private Guid _window = Guid.NewGuid();
    private string? _refused, _error, _field, _done;
    private bool _busy;
    private IDisposable? _ear;

    [Parameter] public Guid Id { get; set; }

    private Uri Site => new(links.BaseUri);

    private bool IsInForce => _view is { Stage: LetterStage.SignedOff or LetterStage.Sent or LetterStage.Archived };

    // Listen first, then read: nothing falls between.
    protected override async Task OnParametersSetAsync()
    {
        if (_opened == Id)
            return;
        (_opened, _error, _field, _done, _window) = (Id, null, null, null, Guid.NewGuid());
        _ear ??= desk.Feed.Listen(Topic.LettersChanged, about => { if (about == _view?.CaseId) _ = InvokeAsync(LookAsync); });
        await OpenAsync(again: false);
    }

    public void Dispose() => _ear?.Dispose();

    private async Task OpenAsync(bool again)
    {
        try
        {
            var before = _view;
            _view = await work.Reading.OpenAsync(Id, Site, again);
            // A letter that comes back is written in a window of its own.
            if (before is { Rights.Write: false } && _view.Rights.Write)
                _window = Guid.NewGuid();
        }
        catch (NotAllowedException refusal)
        {
            (_refused, _view) = (refusal.Message, null);
        }
    }

    /// <summary>Somebody moved the letter; what is typed here stays.</summary>
    private async Task LookAsync()
    {
        if (_busy || _view is null)
            return;
        var stage = _view.Stage;
        await OpenAsync(again: true);
        // What was true of the stage before is not said of this one.
        _done = _view?.Stage == stage ? _done : null;
        StateHasChanged();
    }

    private Task SubmitAsync((string? Ground, string? Reason, bool Sure) said) => DoAsync(async () =>
    {
        await FlushAsync();
        await work.Drafts.SubmitAsync(Id, said.Ground, said.Reason, said.Sure);
    }, "Surat diajukan. Pejabat yang menandatangani melihatnya sekarang.");

    private Task WithdrawAsync() => DoAsync(() => work.Drafts.WithdrawAsync(Id), "Surat ditarik kembali dan dapat diubah.");

    private Task FinishAsync((string? Password, string? Number) said) => DoAsync(async () =>
    {
        await FlushAsync();
        await work.Signing.FinishAsync(Id, said.Password ?? "", said.Number);
    }, "Lembar ini ditandatangani.");

    private Task FinishOnPaperAsync(string? number) => DoAsync(async () =>
    {
        await FlushAsync();
        await work.Signing.FinishAsync(Id, null, number);
    }, "Siap dicetak. Sesudah ditandatangani, lampirkan pindaiannya.");

    private Task SignAsync((string? Password, string? Number) said) =>
        DoAsync(async () => "Surat ditandatangani" + (await work.Signing.SignAsync(Id, _view!.Version, said.Password ?? "", said.Number) is { } number ? $" dengan nomor {number}." : "."));

    private Task ApproveAsync(string? number) => DoAsync(() => work.Signing.ApproveAsync(Id, _view!.Version, number), "Surat disetujui dan bernomor. Cetak, tandatangani, lalu lampirkan pindaiannya.");

    private Task ReturnAsync(IReadOnlyCollection<(int, string)> remarks) => DoAsync(() => work.Signing.ReturnAsync(Id, _view!.Version, remarks), "Surat dikembalikan kepada penyusunnya.");

    private Task InkAsync(Guid scan) => DoAsync(() => work.Signing.SignOnPaperAsync(Id, scan), "Tanda tangan basah dicatat.");

    private Task ScanAsync(IBrowserFile file) => DoAsync(async () =>
    {
        if (file.Size > LetterScans.Most)
            throw new RuleException("Pindaian ini lebih dari 10 MB. Kecilkan, lalu unggah lagi.", "pindaian");
        await using var content = file.OpenReadStream(LetterScans.Most);
        await work.Scans.SignAsync(Id, content);
    }, "Tanda tangan basah dicatat dan pindaiannya disimpan.");

    private Task SendAsync(Sending said) => DoAsync(() => work.Dispatch.SendAsync(Id, said.Way, said.At, said.Note, said.Ground, said.Reason), "Pengiriman dicatat.");

    private Task ArchiveAsync(string note) => DoAsync(() => work.Dispatch.ArchiveAsync(Id, note), "Surat diarsipkan.");

    private Task CancelAsync(string reason) => DoAsync(() => work.Dispatch.CancelAsync(Id, reason), "Surat dibatalkan.");

    private async Task FlushAsync()
    {
        if (_view is { Rights.Write: true } && _editor is not null && !await _editor.FlushAsync())
            throw new RuleException("Tulisan terakhir belum tersimpan. Periksa pesan di bawah naskah, lalu tekan sekali lagi.");
    }

    private Task DoAsync(Func<Task> verb, string done) => DoAsync(async () =>
    {
        await verb();
        return done;
    });

    /// <param name="verb">Gives what is said after it.</param>
    private async Task DoAsync(Func<Task<string>> verb)
    {
        if (_busy)
            return;
        (_busy, _error, _field, _done) = (true, null, null, null);
        try
        {
            _done = await verb();
        }
        catch (RuleException rule)
        {
            (_error, _field) = (rule.Message, rule.Field);
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Surat ini baru saja diubah petugas lain. Periksa, lalu ulangi.";
        }
        finally
        {
            _busy = false;
        }
        await OpenAsync(again: true);
    }

    private static string AddressOf(string number, CaseKind? kind) => (kind is null or CaseKind.Case ? "/kasus/" : "/berkas/") + number;
}
