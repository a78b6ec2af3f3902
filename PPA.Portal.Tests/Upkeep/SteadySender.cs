using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>A machine that hands over complaints and remembers what it was promised.</summary>
internal static class SteadySender
{
    private const string Complaint = """{"kanal":"telepon","korban":[{}],"kejadian":{"kronologi":"Ada teriakan."}}""";
    private const string Secret = "kunci-uji-listrik";

    /// <summary>Sends one after the other until told to stop, or until nobody answers any more.</summary>
    /// <param name="kept">Takes the number of each that was answered "created".</param>
    public static async Task SendUntilGoneAsync(Uri address, string sender, KeptPromises kept, CancellationToken gone)
    {
        using var client = Client(address);
        for (var i = 0; !gone.IsCancellationRequested; i++)
        {
            try
            {
                var once = $"{sender}-{i}";
                using var answer = await SendAsync(client, once);
                if (answer.StatusCode == HttpStatusCode.Created)
                    kept.Keep(once, await NumberAsync(answer));
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or JsonException)
            {
                return;
            }
        }
    }

    /// <summary>The number that was promised.</summary>
    public static async Task<string> NumberAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None)).GetProperty("nomor").GetString()!;

    public static HttpClient Client(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Api-Key", Secret);
        return client;
    }

    /// <param name="longer">Letters that the story is longer.</param>
    public static Task<HttpResponseMessage> SendAsync(HttpClient client, string once, int longer = 0)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/pengaduan") { Content = new StringContent(Complaint.Replace("Ada", "Ada" + new string('!', longer), StringComparison.Ordinal), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", once);
        return client.SendAsync(request);
    }

    /// <summary>A register with an administrator, so that the doors are open, and a key for the machine that sends.</summary>
    public static async Task SettleAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        db.Users.Add(new Officer("pengelola", "Pengelola Uji", [Role.Administrator], now) { NormalizedUserName = "PENGELOLA" });
        db.Add(new ApiKey("uji", SHA256.HashData(Encoding.UTF8.GetBytes(Secret)), Enum.GetValues<Channel>(), true, now));
        db.Journal(new AuditEntry("buat-kunci", "sistem", null, null, null, null, now));
        await db.SaveChangesAsync();
    }
}
