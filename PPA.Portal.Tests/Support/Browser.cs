using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PPA.Portal.Tests.Support;

/// <summary>Chromium, once for all browser tests; each person gets a context of their own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private readonly List<(Uri Portal, IBrowserContext Windows)> _open = [];
    private IBrowser? _browser;
    private readonly ConcurrentBag<string> _forbidden = [];

    /// <summary>What pages tried and their content policy forbade; asking empties it.</summary>
    public IReadOnlyList<string> TakeForbidden()
    {
        var seen = _forbidden.ToList();
        _forbidden.Clear();
        return seen;
    }

    /// <summary>Addresses of nodes of one portal: their windows stay open beside each other.</summary>
    public IReadOnlyList<Uri> Nodes { get; set; } = [];

    public async Task InitializeAsync()
    {
        // A slow machine is no fault: what is waited for comes, or the test says after a while that it did not.
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required"],
        });
    }

    /// <summary>A new window with its own cookies.</summary>
    public async Task<IPage> WindowAsync(Uri address, int width = 1440, int height = 900, bool script = true)
    {
        await CloseOthersAsync(address);
        // No page of any test may try what its policy forbids: the test that comes next says so.
        Assert.Empty(TakeForbidden());
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        _open.Add((address, context));
        context.SetDefaultTimeout(15_000);
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                _forbidden.Add($"{message.Page?.Url}: {message.Text}");
        };
        return await context.NewPageAsync();
    }

    /// <summary>A window in which this demo officer has signed in and sees a page.</summary>
    public async Task<IPage> SignedInAsync(Uri address, string userName, string path = "/papan", int width = 1440, int height = 900)
    {
        var page = await WindowAsync(address, width, height);
        await page.GotoAsync("/masuk?kembali=" + Uri.EscapeDataString(path));
        await page.GetByLabel("Nama pengguna").FillAsync(userName);
        await page.GetByLabel("Kata sandi", new PageGetByLabelOptions { Exact = true }).FillAsync("Demo-PPA-2026");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Masuk", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(address + path.TrimStart('/'));
        return page;
    }

    // A page of a portal that is gone would call it for ever, and take the machine from the tests that follow.
    private async Task CloseOthersAsync(Uri portal)
    {
        var gone = _open.Where(w => w.Portal != portal && !(Nodes.Contains(portal) && Nodes.Contains(w.Portal))).ToList();
        foreach (var (_, windows) in gone)
            await windows.CloseAsync();
        _open.RemoveAll(gone.Contains);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Assert.Empty(TakeForbidden());
    }
}

/// <summary>What every officer does now and then.</summary>
public static class BrowserHands
{
    /// <summary>Answers the question who sits there.</summary>
    public static async Task ProveAsync(this IPage page)
    {
        var dialog = page.Locator("#dialog-pastikan[open]");
        var field = dialog.Locator("#pastikan-bukti");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await field.FillAsync("Demo-PPA-2026");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lanjutkan" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }
}

/// <summary>One browser and one running demo portal for a class of browser tests at a time.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
