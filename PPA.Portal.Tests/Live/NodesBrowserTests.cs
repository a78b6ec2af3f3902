using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Live;

/// <summary>Two nodes behind one name: cookies know no ports, so one machine with two ports stands for them.</summary>
[Collection(BrowserTests.Name)]
public sealed class NodesBrowserTests(Browser browser) : IAsyncLifetime
{
    private string _server = "";
    private PortalApplication _one = null!;
    private PortalApplication _other = null!;

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.NewDatabaseAsync();
        _one = await PortalApplication.StartAsync(PostgresServer.Arguments(_server));
        _other = await _one.StartBesideAsync(PostgresServer.Arguments(_server));
        browser.Nodes = [_one.Address, _other.Address];
    }

    public async Task DisposeAsync()
    {
        browser.Nodes = [];
        await _other.DisposeAsync();
        await _one.DisposeAsync();
        await PostgresServer.DropAsync(_server);
    }

    [Fact]
    public async Task An_officer_sees_what_the_other_node_received_and_after_a_node_is_gone_works_on_with_the_draft()
    {
        var duty = await browser.SignedInAsync(_other.Address, "piket2");
        await duty.Locator(".kartu").First.WaitForAsync();
        var receiver = await browser.SignedInAsync(_one.Address, "penerima", "/pengaduan/baru");
        await receiver.WaitForSelectorAsync("form.terima[data-siap]");
        await receiver.GetByLabel("Apa yang terjadi").FillAsync("Dua tetangga mendengar teriakan sejak sore.");
        await receiver.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Simpan ke papan" }).ClickAsync();
        var told = receiver.GetByText("Diterima dengan nomor").First;
        await told.WaitForAsync();
        var number = Regex.Match(await told.InnerTextAsync(), "B-\\d{4}-\\d{4}").Value;
        await duty.Locator(".kartu", new PageLocatorOptions { HasText = number }).First.WaitForAsync();

        await receiver.GotoAsync("/pengaduan/baru");
        await receiver.WaitForSelectorAsync("form.terima[data-siap]");
        await receiver.GetByLabel("Apa yang terjadi").FillAsync("Kalimat yang belum selesai");
        await receiver.GetByText("Tersimpan").First.WaitForAsync();
        await _one.StopAsync();

        await receiver.GotoAsync(new Uri(_other.Address, "/pengaduan/baru").ToString());
        await receiver.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lanjutkan" }).ClickAsync();
        await Assertions.Expect(receiver.GetByLabel("Apa yang terjadi")).ToHaveValueAsync("Kalimat yang belum selesai");
    }
}
