using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Demo;

/// <summary>An invented office with invented people. Nothing of it can reach a real register.</summary>
public sealed class DemoOffice(IServiceScopeFactory scopes, OfficerDirectory officers, DemoRegister register, DemoArchive archive, DemoLetters letters, DataFolder folder, TimeProvider time)
{
    /// <summary>Moves in on the first start; later starts find everybody at their desks.</summary>
    /// <returns>What to tell the operator: the accounts.</returns>
    public async Task<string> MoveInAsync(CancellationToken ct = default)
    {
        if (!folder.Demo)
            throw new InvalidOperationException("The invented office moves into a demo database only.");
        if (officers.Everybody.Count == 0)
        {
            await HireAsync(ct);
            await officers.RefreshAsync(ct);
            await register.FillAsync(ct);
            await letters.WriteAsync(ct);
            await archive.FillAsync(ct);
        }
        return $"Mode demo. Akun: {string.Join(' ', DemoPeople.Officers.Select(o => o.UserName))}{Environment.NewLine}Kata sandi semua akun: {DemoPeople.Password}";
    }

    private async Task HireAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var (userName, name, role, number, rank) in DemoPeople.Officers)
        {
            var officer = new Officer(userName, name, [role], now);
            officer.Serve(number, rank);
            var hired = await users.CreateAsync(officer, DemoPeople.Password);
            if (!hired.Succeeded)
                throw new InvalidOperationException($"{userName}: {hired.Errors.First().Description}");
        }

        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(DemoPeople.ApiKey));
        db.Add(new ApiKey("Kunci demo", key, Enum.GetValues<Channel>(), unlimited: true, now));
        db.Journal(new AuditEntry("buat-kunci", "demo", null, null, "kunci:demo", null, now));
        await db.SaveChangesAsync(ct);
    }
}
