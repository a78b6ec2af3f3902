using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>The door: a page without a circuit and without script.</summary>
public sealed partial class SignIn(SignInDesk desk, Entrance entrance, OfficeDesk office, NavigationManager navigation) : ComponentBase
{
    private const string Wrong = "Nama pengguna atau kata sandi tidak cocok.";
    private string? _refusal;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "masuk")] private Entry? Form { get; set; }
    [SupplyParameterFromQuery(Name = "kembali")] private string? Return { get; set; }
    [SupplyParameterFromQuery(Name = "sebab")] private string? Cause { get; set; }

    private string OfficeName => office.Now.Profile.Name;

    private bool FocusName => _refusal is null && string.IsNullOrEmpty(Form?.UserName);

    private bool FocusPassword => _refusal is null && !FocusName;

    private string? Reason => Cause switch
    {
        "habis" => "Anda keluar otomatis setelah 30 menit tanpa kegiatan. Draf tersimpan.",
        "akun" => "Sesi Anda diakhiri oleh pengelola atau dari perangkat lain.",
        "kode" => "Waktu untuk memasukkan kode sudah habis. Masuk sekali lagi.",
        "keluar" => "Anda sudah keluar.",
        _ => null,
    };

    protected override void OnInitialized()
    {
        if (HttpMethods.IsGet(HttpContext.Request.Method) && HttpContext.User.Identity?.IsAuthenticated == true)
            navigation.NavigateTo(LocalPath.Or(Return, "/"));
    }

    private async Task EnterAsync()
    {
        var answer = await desk.KnockAsync(Form?.UserName, Form?.Password, ct: HttpContext.RequestAborted);
        if (answer.Officer is not { } officer)
        {
            _refusal = answer.LockedUntil is { } until ? $"Terlalu banyak percobaan. Coba lagi pukul {office.Now.Time.Clock(until.AddMinutes(1))}." : Wrong;
            return;
        }
        if (answer.NeedsCode)
        {
            await Entrance.KeepWaitingAsync(HttpContext, officer);
            navigation.NavigateTo(Entrance.CodePath + (Return is null ? "" : "?kembali=" + Uri.EscapeDataString(Return)));
            return;
        }
        navigation.NavigateTo(await entrance.LetInAsync(HttpContext, officer, proved: false, Return));
    }

    /// <summary>What was typed at the door.</summary>
    public sealed class Entry
    {
        public string? UserName { get; set; }
        public string? Password { get; set; }
    }
}
