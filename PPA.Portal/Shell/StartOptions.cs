using System.Globalization;

namespace PPA.Portal.Shell;

/// <summary>What the operator asked for on the command line.</summary>
/// <param name="Demo">Run the invented office.</param>
/// <param name="Profile">Which office; null keeps the setting.</param>
/// <param name="Data">Folder of the data; null keeps the setting.</param>
/// <param name="Drill">Seconds between invented complaints; null for none.</param>
/// <param name="Urls">Addresses to listen on; null keeps the default.</param>
/// <param name="Rest">What is left for the settings.</param>
public sealed record StartOptions(bool Demo, string? Profile, string? Data, TimeSpan? Drill, string? Urls, string[] Rest)
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <exception cref="ArgumentException">An option without its value, or an impossible one.</exception>
    public static StartOptions Read(string[] args)
    {
        var (demo, profile, data, drill, urls) = (false, (string?)null, (string?)null, (TimeSpan?)null, (string?)null);
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--demo": demo = true; break;
                case "--profile": profile = Value(args, ref i); break;
                case "--data": data = Value(args, ref i); break;
                case "--urls": urls = Value(args, ref i); break;
                case "--drill": drill = Seconds(Value(args, ref i)); break;
                default: rest.Add(args[i]); break;
            }
        }
        return new StartOptions(demo, profile, data, drill, urls, [.. rest]);
    }

    /// <summary>Lets the options win over the settings. Demo mode listens on this machine only.</summary>
    public void Apply(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (Profile is not null)
            settings["Office:Profile"] = Profile;
        if (Data is not null)
            settings["Data:Folder"] = Data;
        var urls = Urls ?? settings["urls"] ?? DefaultUrl;
        if (Demo && !urls.Split(';').All(IsLoopback))
            throw new ArgumentException("Mode demo hanya boleh di alamat lokal, misalnya --urls http://localhost:5080.");
        if (Drill is not null && !Demo)
            throw new ArgumentException("--drill hanya untuk mode demo: tambahkan --demo.");
        builder.WebHost.UseUrls(urls.Split(';'));
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && address.IsLoopback;

    private static string Value(string[] args, ref int i) =>
        i + 1 < args.Length ? args[++i] : throw new ArgumentException($"{args[i]} perlu nilai di belakangnya.");

    private static TimeSpan Seconds(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.2 and <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new ArgumentException("--drill perlu angka detik antara 0,2 dan 3600.");
}
