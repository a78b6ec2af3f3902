using System.Collections.Concurrent;

namespace PPA.Portal.Upkeep.Figures;

/// <summary>A fault that was logged: a sentence for it, never the values in it.</summary>
/// <param name="Part">Which part of the portal.</param>
/// <param name="Kind">What was thrown; null where nothing was.</param>
/// <param name="Number">The number that a person was given to read out; null where nobody was.</param>
/// <param name="At">UTC.</param>
public sealed record LoggedFault(string Part, string Words, string? Kind, string? Number, DateTime At);

/// <summary>Remembers the last faults of the portal's own work since it was started, for the administrator's page.</summary>
public sealed class FaultLedger(TimeProvider time) : ILoggerProvider
{
    private const int Most = 100;
    private const string Ours = "PPA.Portal.";
    private readonly ConcurrentQueue<LoggedFault> _faults = new();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<LoggedFault> Faults => [.. _faults.Reverse()];

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void Dispose()
    {
        // Nothing is held.
    }

    private void Write(string category, string words, string? kind, string? number)
    {
        _faults.Enqueue(new LoggedFault(category.StartsWith(Ours, StringComparison.Ordinal) ? category[Ours.Length..] : category, words, kind, number, time.GetUtcNow().UtcDateTime));
        while (_faults.Count > Most)
            _faults.TryDequeue(out _);
    }

    private sealed class Pen(FaultLedger ledger, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        /// <summary>The sentence for the template, with the kind of fault: what was filled in could name somebody, except the number of the fault itself.</summary>
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            var template = values.FirstOrDefault(p => p.Key == "{OriginalFormat}").Value as string ?? "";
            var number = FaultSentences.HasNumber(template) ? values.FirstOrDefault(p => p.Key == "Number").Value as string : null;
            ledger.Write(category, FaultSentences.Of(template), exception?.GetType().Name, number);
        }
    }
}
