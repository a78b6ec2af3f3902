using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>What must be done by a date, overdue first.</summary>
public sealed partial class AgendaPage(AgendaBook agenda, CaseDesk desk) : ComponentBase, IAsyncDisposable
{
    private IReadOnlyList<AgendaLine>? _lines;
    private IDisposable? _ear;
    private Mailbox? _mail;
    private string? _error;
    private bool? _shown;

    [SupplyParameterFromQuery(Name = "untuk")] private string? For { get; set; }

    private bool IsAll => agenda.MaySeeAll && For == "semua";

    private IEnumerable<(string Heading, IReadOnlyList<AgendaLine> Lines)> Groups
    {
        get
        {
            var (now, today) = (desk.Now, desk.Office.Now.Time.DateAt(desk.Now));
            // What is overdue first, whichever day it was; then day by day.
            DateOnly? Day(AgendaLine line) => line.DueAt < now ? null : desk.Office.Now.Time.DateAt(line.DueAt);
            string Name(DateOnly? day) => day is null ? "Lewat tanggal" : day == today ? "Hari ini" : day == today.AddDays(1) ? "Besok" : OfficeTime.DayAndDate(day.Value);
            return _lines!.GroupBy(Day).OrderBy(g => g.Key ?? DateOnly.MinValue).Select(g => (Name(g.Key), (IReadOnlyList<AgendaLine>)[.. g]));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ear?.Dispose();
        if (_mail is not null)
            await _mail.DisposeAsync();
    }

    // Listen first, then read: nothing falls between.
    protected override void OnInitialized()
    {
        _mail = desk.Mail(() => InvokeAsync(ReadAsync));
        _ear = desk.Feed.Listen(Topic.CasesChanged, _mail.Post);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == IsAll)
            return;
        _shown = IsAll;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _lines = await agenda.ReadAsync(mine: !IsAll);
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
    /// <summary>What a file that is not a case is called on its line.</summary>
    public static string BookOf(string number) => Registers.RegisterOrder.BookOf(number)?.Tab ?? "";


    public static string Of(AgendaLine line, CodeLists codes)
    {
        var what = line.Kind switch
        {
            "asesmen" => "Asesmen lengkap",
            "nilai-ulang" => "Nilai ulang risiko",
            "kontak" => "Kontak dengan korban",
            "tinjau" => "Tinjauan penyelia",
            CaseFile.ChaseReferral => "Tagih jawaban rujukan",
            CaseFile.PoliceAgenda => "Lapor polisi (3×24 jam)",
            AgendaLine.StayEnds => "Masa penampungan berakhir",
            AgendaLine.RespondToComplaint => "Respons pertama keluhan layanan",
            _ => codes.Activities.Label(line.Kind),
        };
        return RescoreCause.WordsOf(line.Cause) is { } cause ? $"{what}: {cause}" : what;
    }
}
