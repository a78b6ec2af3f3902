using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Upkeep;

namespace PPA.Portal.Shell.Verbs;

/// <summary>Accounts from the command line, for the day on which nobody gets in.</summary>
internal static class AccountVerbs
{
    public static async Task<int> ResetAsync(VerbCall call)
    {
        var name = call.Word(0) ?? throw new RuleException("Sebut nama pengguna: user reset NAMA.");
        await using var app = await call.OpenAsync();
        var handout = await app.Services.GetRequiredService<PasswordReset>().ResetAsync(name);
        await app.Services.GetRequiredService<UpkeepRecords>().KeepAsync(r => r with { OfficersChangedAt = TimeProvider.System.GetUtcNow().UtcDateTime });
        call.Voice.Say($"Kata sandi sekali pakai untuk {handout.UserName}: {handout.Password}");
        call.Voice.Say($"Semua sesinya berakhir dalam beberapa detik. Kata sandi ini hanya tampil sekali, berlaku {app.Services.GetRequiredService<FirstPassword>().Lasts.TotalHours:0} jam, dan harus diganti waktu masuk.");
        return OfficeCommands.Fine;
    }
}
