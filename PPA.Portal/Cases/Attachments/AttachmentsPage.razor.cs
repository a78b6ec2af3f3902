using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases.Attachments;

/// <summary>The attachments of a file, or of one step of it. What is uploaded elsewhere appears by itself.</summary>
public sealed partial class AttachmentsPage(AttachmentDesk attachments, CaseDesk desk, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);
    private AttachmentList? _list;
    private (string, Guid?)? _opened;
    private string? _refused;
    private string? _gone;
    private string? _error;
    private string? _done;
    private string _reason = "";
    private IDisposable? _ear;
    private Mailbox? _mail;

    [Parameter] public string Number { get; set; } = "";

    [SupplyParameterFromQuery(Name = "langkah")] private Guid? Step { get; set; }

    [SupplyParameterFromQuery(Name = "galat")] private string? Fault { get; set; }

    [SupplyParameterFromQuery(Name = "tersimpan")] private int? Kept { get; set; }

    private List<AttachmentLine> Valid => [.. _list!.Lines.Where(l => l.RemovedAt is null)];

    private List<AttachmentLine> Removed => [.. _list!.Lines.Where(l => l.RemovedAt is not null)];

    private string StepQuery => _list?.Run is null ? "" : "?langkah=" + Step;

    protected override void OnInitialized()
    {
        _mail = new Mailbox(() => InvokeAsync(LookAgainAsync), Quiet, time).Start();
        _ear = desk.Feed.Listen(Topic.CasesChanged, about => { if (about == _list?.CaseId) _mail.Post(); });
    }

    protected override async Task OnParametersSetAsync()
    {
        (_error, _done) = (UploadFault.Of(Fault), Kept is > 0 ? $"{Kept} berkas tersimpan." : null);
        if (_opened == (Number, Step))
            return;
        _opened = (Number, Step);
        await ReadAsync(again: false);
    }

    public async ValueTask DisposeAsync()
    {
        _ear?.Dispose();
        if (_mail is not null)
            await _mail.DisposeAsync();
    }

    private async Task LookAgainAsync()
    {
        await ReadAsync(again: true);
        StateHasChanged();
    }

    private async Task ReadAsync(bool again)
    {
        try
        {
            _list = await attachments.ListAsync(Number, Step, again);
            (_refused, _gone) = (null, null);
        }
        catch (FileDestroyedException gone)
        {
            (_list, _gone) = (null, gone.Message);
        }
        catch (NotAllowedException refusal)
        {
            (_list, _refused) = (null, refusal.Message);
        }
    }

    private async Task RemoveAsync(Guid id)
    {
        (_error, _done) = (null, null);
        try
        {
            await attachments.RemoveAsync(Number, id, _reason);
            (_done, _reason) = ("Lampiran dihapus. Nama dan alasannya tetap tercatat.", "");
            await ReadAsync(again: true);
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Berkas ini baru saja diubah petugas lain. Periksa isinya, lalu ulangi.";
        }
    }

    private static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{bytes / 1024} KB",
        _ => (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " MB",
    };
}
