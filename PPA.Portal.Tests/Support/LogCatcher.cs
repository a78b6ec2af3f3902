using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PPA.Portal.Tests.Support;

/// <summary>Hears everything that the portal and its libraries say, down to Debug.</summary>
public sealed class LogCatcher : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Category, message, values and fault of each entry.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Asks every category for all that it would say, as an operator could in the settings.</summary>
    public void Attach(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddProvider(this);
        builder.Configuration.AddInMemoryCollection(builder.Configuration.GetSection("Logging:LogLevel").GetChildren().Select(c => c.Key)
            .Append("Microsoft.AspNetCore.SignalR").Append("Microsoft.AspNetCore.Components")
            .Select(category => KeyValuePair.Create("Logging:LogLevel:" + category, (string?)nameof(LogLevel.Debug))));
    }

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Ear(LogCatcher catcher, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            catcher._lines.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(p => p.Value)) : "";
            catcher._lines.Enqueue($"{category} {logLevel} {formatter(state, exception)} {values} {exception}");
        }
    }
}
