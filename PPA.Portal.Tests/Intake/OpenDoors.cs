using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Factor;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

/// <summary>An office that listens on a free local port, with a test clock.</summary>
internal sealed class OpenDoors(TestOffice office, Uri address) : IAsyncDisposable
{
    public TestOffice Office => office;

    public Uri Address => address;

    public static async Task<OpenDoors> OpenAsync(string profile = "kota-tebing-tinggi", params (string Name, string Value)[] settings)
    {
        var office = await TestOffice.OpenAsync(profile, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
            // Nobody is sent to enrol a second factor, as in the invented office; SecondFactorTests are about that.
            builder.Services.RemoveAll<FactorRule>();
            builder.Services.AddSingleton(services => new FactorRule(
                services.GetRequiredService<OfficeDesk>(), services.GetRequiredService<DataFolder>() with { Demo = true }, services.GetRequiredService<IConfiguration>()));
        });
        await office.HireAsync("pengelola-uji", Role.Administrator);
        await office.The<IHost>().StartAsync();
        return new OpenDoors(office, new Uri(office.The<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    /// <summary>Lets a machine in.</summary>
    public async Task<ApiKey> KeyAsync(string text, bool unlimited = true, bool revoked = false, params Channel[] channels)
    {
        await using var db = await office.DbAsync();
        var key = new ApiKey("uji-" + text, SHA256.HashData(Encoding.UTF8.GetBytes(text)), channels.Length == 0 ? Enum.GetValues<Channel>() : channels, unlimited, office.Clock.Now);
        if (revoked)
            key.Revoke(office.Clock.Now);
        db.Add(key);
        db.Journal(new AuditEntry("buat-kunci", "sistem", null, null, null, null, office.Clock.Now));
        await db.SaveChangesAsync();
        return key;
    }

    /// <summary>Hires an officer who can sign in with the password of the browser tests.</summary>
    public async Task<OfficerCard> HireAsync(string userName, params Role[] roles)
    {
        var card = await office.HireAsync(userName, roles);
        await using var db = await office.DbAsync();
        var officer = await db.Users.SingleAsync(o => o.Id == card.Id.Value);
        officer.PasswordHash = new PasswordHasher<Officer>().HashPassword(officer, "Demo-PPA-2026");
        await db.SaveChangesAsync();
        await office.The<OfficerDirectory>().RefreshAsync();
        return office.The<OfficerDirectory>().Find(card.Id)!;
    }

    /// <summary>A browser without script: keeps cookies, follows nothing by itself.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = address };

    public async ValueTask DisposeAsync()
    {
        await office.The<IHost>().StopAsync(new CancellationToken(canceled: true));
        await office.DisposeAsync();
    }
}
