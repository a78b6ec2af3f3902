using System.Diagnostics;
using Microsoft.Playwright;
using PPA.Portal.Tests.Support;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Benchmarks;

/// <summary>What one open screen costs the server, and how long the portal takes from its start to its first page. Prints a table and judges nothing.</summary>
[Collection(BrowserTests.Name)]
public sealed class HouseBenchmark(Browser browser, ITestOutputHelper output)
{
    private const int Screens = 20;
    private const int Warm = 5;
    private const int Starts = 3;
    private const double Kilobyte = 1024;

    [Fact]
    [Trait("Kind", "Benchmark")]
    public async Task Memory_of_an_open_screen()
    {
        output.WriteLine($"{Screens} more windows after the first {Warm}, memory of the process after a full collection, KB a window; what steers the browser lives in the same process, so a page without a circuit stands beside");
        foreach (var (what, path, ready) in new[] { ("a page without a circuit", "/ganti-sandi", "h1"), ("the profile", "/profil", "h1"), ("the board", "/papan", ".kartu"), ("the register", "/kasus", "table") })
        {
            await using var portal = await PortalApplication.StartAsync();
            for (var i = 0; i < Warm; i++)
                await OpenAsync(portal, path, ready);
            var before = Memory();
            for (var i = 0; i < Screens; i++)
                await OpenAsync(portal, path, ready);
            output.WriteLine($"{what,-28}{(Memory() - before) / Kilobyte / Screens,10:0}");
        }
    }

    [Fact]
    [Trait("Kind", "Benchmark")]
    public async Task From_start_to_the_first_page()
    {
        using var folder = new TestFolder();
        output.WriteLine("a process of its own each time, milliseconds");
        await StartAsync(folder, "first start, the database is made");
        for (var i = 0; i < Starts; i++)
            await StartAsync(folder, "start on a register");
        for (var i = 0; i < Starts; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var verb = Run(folder, "version");
            await verb.WaitForExitAsync();
            output.WriteLine($"{"the same program, only saying its version",-44}{Stopwatch.GetElapsedTime(began).TotalMilliseconds,10:0}");
        }
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private async Task<IPage> OpenAsync(PortalApplication portal, string path, string ready)
    {
        var page = await browser.SignedInAsync(portal.Address, "piket", path);
        await page.Locator(ready).First.WaitForAsync();
        return page;
    }

    private async Task StartAsync(TestFolder folder, string what)
    {
        var port = FreePort();
        var began = Stopwatch.GetTimestamp();
        using var portal = Run(folder, "--urls", $"http://127.0.0.1:{port}");
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (!await AnswersAsync(http))
        {
        }
        output.WriteLine($"{what,-44}{Stopwatch.GetElapsedTime(began).TotalMilliseconds,10:0}");
        portal.Kill(entireProcessTree: true);
        await portal.WaitForExitAsync();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var page = await http.GetAsync(new Uri("/masuk", UriKind.Relative));
            return (int)page.StatusCode < 500;
        }
        catch (HttpRequestException)
        {
            await Task.Yield();
            return false;
        }
    }

    private static Process Run(TestFolder folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PPA.Portal.dll"), .. args, "--data", folder.Path, "--Logging:LogLevel:Default=Warning"]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
