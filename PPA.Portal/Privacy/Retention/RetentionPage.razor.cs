using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy.Retention;

/// <summary>The retention schedule, what is due by it, and what is held back.</summary>
public sealed partial class RetentionPage(RetentionDesk desk, HoldBook holds, Proposals proposals, OfficerDirectory officers, CurrentOfficer me) : ComponentBase
{
    // Which form of the page asked, so that it is answered there.
    private const string Holding = "tahan";
    private readonly Attempt _attempt = new();
    private IReadOnlyList<DueClass>? _due;
    private IReadOnlyList<HoldLine>? _holds;
    private RetentionMarkKind _kind;
    private string _number = "", _reason = "";
    private DateOnly? _until;

    private RetentionSchedule Schedule => desk.Schedule;

    private OfficeTime Zone => desk.Clock;

    protected override Task OnInitializedAsync() => ReadAsync();

    private int DueOf(RetentionClass rule) => _due?.FirstOrDefault(d => d.Class == rule)?.Items.Count ?? 0;

    private async Task ReadAsync() => (_due, _holds) = (await desk.Due.ReadAsync(), await holds.ReadAsync());

    private Task ProposeAsync(Proposing ask) => _attempt.TryAsync(async () =>
    {
        await proposals.ProposeAsync(ask.Class, ask.Chosen, ask.Reason);
        return "Usulan tersimpan. Orang lain yang berwenang memeriksa dan menyetujuinya pada halaman Pemusnahan.";
    }, ReadAsync, ask.Class);

    private Task LiftAsync(Guid id, string place) => _attempt.TryAsync(async () =>
    {
        await holds.LiftAsync(id);
        return "Penahanan dilepas.";
    }, ReadAsync, place);

    private Task SayAsync() => _attempt.TryAsync(async () =>
    {
        await (_kind == RetentionMarkKind.Hold ? holds.HoldAsync(_number, _reason, _until) : holds.EndLawAsync(_number, _reason));
        (_number, _reason, _until) = ("", "", null);
        return _kind == RetentionMarkKind.Hold ? "Berkas ditahan. Ia tidak dapat diusulkan sampai dilepas atau tanggalnya lewat." : "Tercatat. Perkaranya tidak lagi menahan berkas ini.";
    }, ReadAsync, Holding);
}
