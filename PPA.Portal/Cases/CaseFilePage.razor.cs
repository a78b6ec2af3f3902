using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>The page of one case. Moving between its sections is one opening, not several.</summary>
public sealed partial class CaseFilePage(CaseReading reading, CaseWork work, CurrentOfficer officer, CaseDesk desk, Presence presence) : ComponentBase, IDisposable
{
    private CaseView? _file;
    private string? _opened;
    private string? _purpose;
    private string? _refused;
    private string? _error;
    private string? _done;
    private IDisposable? _here;
    private IDisposable? _listening;

    [Parameter] public string Number { get; set; } = "";

    [Parameter] public string? Section { get; set; }

    private bool IsRevealed => _purpose is not null;

    private bool MayReveal => _file is { } f && officer.May(Permission.RevealIdentity, f.HolderId, f.OfferedTo);

    private bool MayWrite => _file is { Stage: not CaseStage.Closed } f && officer.May(Permission.WriteNote, f.HolderId, f.OfferedTo);

    private bool Closed => _file is { Stage: CaseStage.Closed };

    private bool MayJudge => _file is { } f && officer.May(Permission.SetRisk, f.HolderId, f.OfferedTo);

    private bool MayClose => _file is { Stage: not CaseStage.Closed } f && officer.May(Permission.CloseCase, f.HolderId, f.OfferedTo);

    private OfficeTime Time => desk.Office.Now.Time;

    private CodeLists Codes => desk.Codes;

    private Regions Regions => desk.Office.Now.Regions;

    private OfficerDirectory Officers => desk.Officers;

    private bool IsHere(string part) => part == (Section ?? "");

    protected override async Task OnParametersSetAsync()
    {
        if (_opened == Number)
            return;
        _opened = Number;
        (_file, _purpose, _refused, _error, _done) = (null, null, null, null, null);
        Leave();
        try
        {
            _file = await reading.OpenAsync(Number);
            _here = presence.Enter(_file.Id, officer.Id);
            _listening = desk.Feed.Listen(Topic.CasesChanged, about => { if (about == _file?.Id) _ = InvokeAsync(FreshenAsync); });
        }
        catch (NotAllowedException refusal)
        {
            _refused = refusal.Message;
        }
    }

    public void Dispose() => Leave();

    private void Leave()
    {
        _here?.Dispose();
        _listening?.Dispose();
    }

    private Task<bool> RevealAsync(string purpose) => TryAsync(async () =>
    {
        _file = await reading.RevealAsync(Number, purpose);
        _purpose = purpose;
        _done = $"Anda membuka identitas pukul {Time.Clock(desk.Now)}. Tercatat.";
    });

    private Task<bool> AddNoteAsync(string text) => TryAsync(async () =>
    {
        await work.AddNoteAsync(_file!.Id, text);
        _done = $"Catatan tersimpan pukul {Time.Clock(desk.Now)}.";
    });

    private Task<bool> CloseAsync(string reason) => TryAsync(async () =>
    {
        _done = await work.CloseAsync(_file!.Id, reason) ? "Kasus diakhiri." : "Pengakhiran diminta. Petugas kedua yang berwenang memvalidasinya di halaman ini.";
    });

    private async Task FreshenAsync()
    {
        if (_file is null)
            return;
        await TryAsync(async () => _file = await reading.FreshenAsync(Number, IsRevealed), keepMessage: true);
    }

    private async Task<bool> TryAsync(Func<Task> verb, bool keepMessage = false)
    {
        if (!keepMessage)
            (_error, _done) = (null, null);
        try
        {
            await verb();
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
            // The sections call back without an event of this page, so the page asks to be drawn itself.
            StateHasChanged();
        }
        return false;
    }

    private static string ContactSentence(ContactRule rule) => rule.Allowed == Answer.No
        ? "Jangan hubungi pelapor."
        : string.Join(" ", new[]
        {
            rule.Allowed == Answer.Unknown ? "Tanyakan dahulu apakah aman." : null,
            rule.Hours is null ? null : $"Hubungi hanya {rule.Hours}.",
            rule.Way is null ? null : $"Lewat {rule.Way}.",
            rule.SayIfAnother is null ? null : $"Bila orang lain menjawab: “{rule.SayIfAnother}”.",
        }.Where(part => part is not null));
}
