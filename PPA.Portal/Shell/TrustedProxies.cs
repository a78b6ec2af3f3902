using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace PPA.Portal.Shell;

/// <summary>Who is believed about where a request came from: a proxy on this machine, and those that the setting <c>Proxy:Addresses</c> names.</summary>
internal static class TrustedProxies
{
    private static readonly char[] Between = [' ', ',', ';'];

    /// <exception cref="ArgumentException">Something in the setting is no address.</exception>
    public static void Configure(ForwardedHeadersOptions options, IConfiguration settings)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var text in (settings["Proxy:Addresses"] ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
            options.KnownProxies.Add(IPAddress.TryParse(text, out var address) ? address : throw new ArgumentException($"Pengaturan Proxy:Addresses memuat `{text}`; tulis alamat IP seperti 10.0.0.5."));
    }
}
