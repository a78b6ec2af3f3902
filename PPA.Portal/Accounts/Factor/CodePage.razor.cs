using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts.Factor;

/// <summary>The second half of the door: the code of the app, or one on paper. No circuit, no script.</summary>
public sealed partial class CodePage(CodeDesk codes, Entrance entrance, OfficeDesk office, NavigationManager navigation) : ComponentBase
{
    private OfficerCard? _who;
    private string? _refusal;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "kode")] private string? Code { get; set; }
    [SupplyParameterFromQuery(Name = "kembali")] private string? Return { get; set; }
    [SupplyParameterFromQuery(Name = "cadangan")] private string? Spare { get; set; }

    private bool WithSpare => Spare == "1";

    private string Other => Entrance.CodePath + "?cadangan=" + (WithSpare ? "0" : "1") + (Return is null ? "" : "&kembali=" + Uri.EscapeDataString(Return));

    protected override async Task OnInitializedAsync()
    {
        _who = await entrance.WaitingAsync(HttpContext);
        if (_who is null)
            navigation.NavigateTo("/masuk?sebab=kode" + (Return is null ? "" : "&kembali=" + Uri.EscapeDataString(Return)));
    }

    private async Task EnterAsync()
    {
        if (_who is not { } who)
            return;
        var answer = await codes.AnswerAsync(who.Id, Code, SignInDesk.Enter, HttpContext.RequestAborted);
        if (answer.Officer is not { } officer)
        {
            _refusal = answer.LockedUntil is { } until
                ? $"Terlalu banyak percobaan. Coba lagi pukul {office.Now.Time.Clock(until.AddMinutes(1))}."
                : "Kode tidak cocok, atau sudah pernah dipakai. Tunggu angka berikutnya, lalu coba lagi.";
            return;
        }
        navigation.NavigateTo(await entrance.LetInAsync(HttpContext, officer, proved: true, Return));
    }
}
