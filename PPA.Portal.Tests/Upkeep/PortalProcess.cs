using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>The portal as a process of its own, so that it can be cut off as a power cut would.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private const string Open = "Application started";
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private PortalProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Everything it said.</summary>
    public string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    /// <summary>A free port; taken again by each start on the same data.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a process; it may end by itself.</summary>
    /// <param name="shell">Words of a shell in front of the portal, such as a limit; null for none.</param>
    /// <param name="more">Further words of the command line.</param>
    public static PortalProcess Begin(string data, int port, string? shell = null, params string[] more)
    {
        var portal = Path.Combine(AppContext.BaseDirectory, "PPA.Portal.dll");
        string[] command = [Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", portal, "--data", data, "--urls", $"http://127.0.0.1:{port}", "--Upkeep:Times=", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information", "--Office:Profile=kota-tebing-tinggi", .. more];
        var start = shell is null
            ? new ProcessStartInfo(command[0], command[1..])
            : new ProcessStartInfo("/bin/bash", ["-c", $"{shell}; exec {string.Join(' ', command.Select(word => $"'{word}'"))}"]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = new Process { StartInfo = start };
        var portalProcess = new PortalProcess(process, new Uri($"http://127.0.0.1:{port}"));
        process.OutputDataReceived += (_, line) => portalProcess.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => portalProcess.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return portalProcess;
    }

    /// <summary>Starts and waits until its doors are open.</summary>
    public static async Task<PortalProcess> StartAsync(string data, int port, params string[] more)
    {
        var portal = Begin(data, port, null, more);
        await portal.ListensAsync();
        return portal;
    }

    /// <summary>Waits until it says that its doors are open.</summary>
    public async Task ListensAsync()
    {
        if (await Task.WhenAny(_listens.Task, _process.WaitForExitAsync()) != _listens.Task)
            throw new InvalidOperationException("The portal ended: " + Said);
    }

    /// <summary>What happens when the power goes.</summary>
    public async Task CutAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(ended, _listens.Task) != ended)
            throw new InvalidOperationException("It opened its doors instead of ending.");
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await CutAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
        if (line?.Contains(Open, StringComparison.Ordinal) == true)
            _listens.TrySetResult();
    }
}
