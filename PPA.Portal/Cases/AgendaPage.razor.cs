using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases;

/// <summary>What must be done by a date, overdue first.</summary>
public sealed partial class AgendaPage(AgendaBook agenda, CaseDesk desk, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private IReadOnlyList<AgendaLine>? _lines;
    private IDisposable? _ear;
    private Mailbox? _mail;
    private string? _error;

    private IEnumerable<(string Heading, IReadOnlyList<AgendaLine> Lines)> Groups
    {
        get
        {
            var (now, today) = (desk.Now, desk.Office.Now.Time.DateAt(desk.Now));
            int Place(AgendaLine line) => line.DueAt < now ? 0 : desk.Office.Now.Time.DateAt(line.DueAt) == today ? 1 : 2;
            return _lines!.GroupBy(Place).OrderBy(g => g.Key).Select(g => (g.Key switch { 0 => "Lewat tanggal", 1 => "Hari ini", _ => "Berikutnya" }, (IReadOnlyList<AgendaLine>)[.. g]));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ear?.Dispose();
        if (_mail is not null)
            await _mail.DisposeAsync();
    }

    // Listen first, then read: nothing falls between.
    protected override async Task OnInitializedAsync()
    {
        _mail = new Mailbox(() => InvokeAsync(ReadAsync), Quiet, time).Start();
        _ear = desk.Feed.Listen(Topic.CasesChanged, _mail.Post);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _lines = await agenda.ReadAsync();
        StateHasChanged();
    }

    private async Task FinishAsync(AgendaLine line)
    {
        _error = null;
        try
        {
            await agenda.FinishAsync(line.CaseId, line.Entry);
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Kasus ini baru saja diubah petugas lain. Ulangi.";
        }
        await ReadAsync();
    }
}

/// <summary>What the entries of the agenda are called.</summary>
internal static class AgendaWords
{
    public static string Of(AgendaLine line)
    {
        var what = line.Kind switch
        {
            "asesmen" => "Asesmen lengkap",
            "nilai-ulang" => "Nilai ulang risiko",
            "kontak" => "Kontak dengan korban",
            "tinjau" => "Tinjauan penyelia",
            CaseFile.ChaseReferral => "Tagih jawaban rujukan",
            CaseFile.PoliceAgenda => "Lapor polisi (3×24 jam)",
            _ => line.Kind,
        };
        return RescoreCause.WordsOf(line.Cause) is { } cause ? $"{what}: {cause}" : what;
    }
}
