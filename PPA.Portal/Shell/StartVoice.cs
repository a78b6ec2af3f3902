using System.Text.Json;

namespace PPA.Portal.Shell;

/// <summary>Says at start what must be read whatever the log leaves out; a line of JSON where the log is JSON, so that who reads it by machine stumbles over nothing.</summary>
public sealed class StartVoice(IConfiguration settings, TimeProvider time)
{
    private const string Category = "PPA.Portal";

    public void Say(string line) => Console.WriteLine(Worded(line));

    internal string Worded(string line) => string.Equals(settings["Logging:Console:FormatterName"], "json", StringComparison.OrdinalIgnoreCase)
        ? JsonSerializer.Serialize(new { Timestamp = time.GetUtcNow(), EventId = 0, LogLevel = nameof(LogLevel.Information), Category, Message = line })
        : line;
}
