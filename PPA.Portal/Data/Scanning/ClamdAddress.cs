using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PPA.Portal.Data.Scanning;

/// <summary>Where the office's virus scanner listens.</summary>
public static class ClamdAddress
{
    /// <param name="setting">"host:port", or the path of a socket in the file system; empty for no scanner.</param>
    /// <exception cref="DatabaseRefusedException">It is neither: a portal that was told to scan must not start without.</exception>
    public static EndPoint? Read(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return null;
        var said = setting.Trim();
        if (said.StartsWith('/'))
            return new UnixDomainSocketEndPoint(said);
        var colon = said.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(said.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? new DnsEndPoint(said[..colon].Trim('[', ']'), port)
            : throw new DatabaseRefusedException($"Uploads:Clamd berisi “{said}”. Tulis host:port (misalnya 127.0.0.1:3310) atau jalur soket (misalnya /run/clamav/clamd.ctl).");
    }
}
