using System.Net.Http.Json;
using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Pages;

/// <summary>A complaint received anywhere appears at once on every officer's board.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReceivedEverywhereTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task What_one_officer_receives_stands_on_the_others_board_by_itself()
    {
        var receiver = await browser.SignedInAsync(_portal.Address, "penerima", "/pengaduan/baru");
        var duty = await browser.SignedInAsync(_portal.Address, "piket2");
        await duty.Locator(".kartu").First.WaitForAsync();

        await receiver.GetByLabel("Apa yang terjadi").FillAsync("Dua tetangga mendengar teriakan sejak sore.");
        await receiver.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Simpan ke papan" }).ClickAsync();
        var number = await NumberAsync(receiver);

        // How soon is measured by the benchmark of the feed; here it is enough that nobody pressed anything.
        await duty.Locator(".kartu", new PageLocatorOptions { HasText = number }).First.WaitForAsync();
    }

    [Fact]
    public async Task A_complaint_from_a_machine_and_one_from_the_public_stand_on_the_board_by_themselves()
    {
        var duty = await browser.SignedInAsync(_portal.Address, "piket");
        await duty.Locator(".kartu").First.WaitForAsync();

        using var http = _portal.Client();
        http.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        http.DefaultRequestHeaders.Add("Idempotency-Key", "uji-1");
        var answer = await http.PostAsJsonAsync("/api/pengaduan", new { kanal = "whatsapp", korban = new[] { new { jenisKelamin = "P", usia = 15 } }, kejadian = new { kronologi = "Rekaan." } });
        var number = (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["nomor"];

        await duty.Locator(".kartu", new PageLocatorOptions { HasText = number }).First.WaitForAsync();
    }

    private static async Task<string> NumberAsync(IPage page)
    {
        var told = page.GetByText("Diterima dengan nomor").First;
        await told.WaitForAsync();
        return System.Text.RegularExpressions.Regex.Match(await told.InnerTextAsync(), "B-\\d{4}-\\d{4}").Value;
    }
}
