using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Accounts;

/// <summary>The administrator's page of officers and their roles.</summary>
public sealed partial class OfficersPage(OfficerDirectory directory, OfficerBook book, OfficerDoors doors, CurrentOfficer me, LiveFeed feed) : ComponentBase, IDisposable
{
    private IDisposable? _listening;
    private OfficerCard? _chosen;
    private Handout? _handout;
    private RuleException? _refusal;
    private RuleException? _hireRefusal;
    private string? _said;
    private int _hired;

    private IReadOnlyList<OfficerCard> Everybody => directory.Everybody;

    /// <summary>What is wrong on the sheet of an officer.</summary>
    internal RuleException? Refusal => _refusal;

    private OfficerId? Me => me.Card?.Id;

    public void Dispose() => _listening?.Dispose();

    protected override void OnInitialized() => _listening = feed.Listen(Topic.OfficersChanged, () => InvokeAsync(Refresh));

    /// <summary>What went well with the officer whose sheet is open, or null.</summary>
    internal string? Said => _said;

    internal Task SaveAsync(OfficerCard officer, OfficerEntry wanted) => DoAsync(async () =>
    {
        await book.AmendAsync(officer.Id, wanted);
        return "Perubahan tersimpan.";
    });

    internal Task SwitchAsync(OfficerCard officer) => DoAsync(async () =>
    {
        await (officer.Disabled ? doors.EnableAsync(officer.Id) : doors.DisableAsync(officer.Id));
        return officer.Disabled ? "Akun diaktifkan kembali." : "Akun dinonaktifkan; layar yang terbuka ditutup.";
    });

    internal Task ResetAsync(OfficerCard officer) => DoAsync(async () =>
    {
        _handout = await doors.ResetPasswordAsync(officer.Id);
        return null;
    });

    internal Task ResetFactorAsync(OfficerCard officer, string reason) => DoAsync(async () =>
    {
        await doors.ResetFactorAsync(officer.Id, reason);
        return "Faktor kedua dilepas. Petugas memasangnya lagi saat masuk, bila perannya memintanya.";
    });

    internal Task SignOutAsync(OfficerCard officer) => DoAsync(async () =>
    {
        await doors.SignOutAsync(officer.Id);
        return "Semua sesi petugas itu diakhiri.";
    });

    /// <param name="act">Gives the sentence of success; null where something else on the page says it.</param>
    private async Task DoAsync(Func<Task<string?>> act)
    {
        // Asked from the sheet: this page would not be drawn again by itself, neither now nor with the answer.
        (_refusal, _said) = (null, null);
        StateHasChanged();
        try
        {
            _said = await act();
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
        StateHasChanged();
    }

    private async Task HireAsync(NewOfficer wanted)
    {
        (_hireRefusal, _refusal, _said) = (null, null, null);
        try
        {
            _handout = await book.HireAsync(wanted.UserName, wanted.DisplayName, wanted.Roles, wanted.Service);
            _hired++;
        }
        catch (RuleException refusal)
        {
            _hireRefusal = refusal;
        }
    }

    // The fields of the sheet have ids of their own; the form below it has the same fields.
    private static string FieldOf(RuleException refusal) => refusal.Field is "nip" or "pangkat" or "nama" or "peran" ? "ubah-" + refusal.Field : refusal.Field ?? "";

    private void Open(OfficerCard officer) => (_chosen, _refusal, _said) = (officer, null, null);

    private void Refresh()
    {
        _chosen = directory.Find(_chosen?.Id);
        StateHasChanged();
    }
}

/// <summary>What the form for somebody new holds.</summary>
public sealed record NewOfficer(string UserName, string DisplayName, IReadOnlyCollection<Role> Roles, StaffEntry Service);
