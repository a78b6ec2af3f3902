using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>The door: a page without a circuit and without script.</summary>
public sealed partial class SignIn(SignInDesk desk, Entrance entrance, SessionLife life, OfficeDesk office, NavigationManager navigation) : ComponentBase
{
    private const string Wrong = "Nama pengguna atau kata sandi tidak cocok.";
    private string? _refusal;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "masuk")] private Entry? Form { get; set; }
    [SupplyParameterFromQuery(Name = "kembali")] private string? Return { get; set; }
    [SupplyParameterFromQuery(Name = "sebab")] private string? Cause { get; set; }

    [SupplyParameterFromQuery(Name = "piket")] private string? Duty { get; set; }

    /// <summary>True where the screen of somebody on duty has just stopped: that must not look like any other sign-out.</summary>
    private bool DutyStopped => Duty == "1" && _refusal is null;

    private string OfficeName => office.Now.Profile.Name;

    private bool FocusName => _refusal is null && string.IsNullOrEmpty(Form?.UserName);

    private bool FocusPassword => _refusal is null && !FocusName;

    private string? Reason => Cause switch
    {
        "habis" => $"Anda keluar otomatis setelah {life.Idle.TotalMinutes:0} menit tanpa kegiatan. Draf tersimpan.",
        "lama" => $"Satu sesi berlaku paling lama {life.Longest.TotalHours:0} jam. Draf tersimpan; masuk lagi untuk melanjutkan.",
        "akun" => "Sesi Anda diakhiri oleh pengelola atau dari perangkat lain.",
        "kode" => "Waktu untuk memasukkan kode sudah habis. Masuk sekali lagi.",
        _ when FreshDoor.IsAgain(HttpContext) => "Masuk sekali lagi agar pekerjaan tidak terputus. Draf tersimpan; Anda kembali ke halaman tadi.",
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
            _refusal = answer switch
            {
                { LockedUntil: { } until } => $"Terlalu banyak percobaan. Coba lagi pukul {office.Now.Time.Clock(until.AddMinutes(1))}.",
                { TooOld: true } => "Kata sandi sementara ini sudah lewat masa berlakunya. Minta pengelola membuatkan yang baru.",
                _ => Wrong,
            };
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
