using System.Collections.Concurrent;

namespace PPA.Portal.Intake.Public;

/// <summary>Counts by address what must not be done too often: reports sent, codes guessed. No riddles, no pictures to click.</summary>
public sealed class PublicPace(IConfiguration config, TimeProvider time)
{
    private const int Guesses = 5;
    private static readonly TimeSpan GuessWindow = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SendWindow = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Kind, string Address), List<DateTime>> _done = new();

    /// <returns>Null when a report may be sent, else when it may.</returns>
    public DateTime? SendAgainAt(string address) => Until("kirim", address, config.GetValue("Intake:PublicFormsPerHour", 10), SendWindow);

    public void Sent(string address) => Note("kirim", address, SendWindow);

    /// <returns>Null when a code may be tried, else when it may.</returns>
    public DateTime? GuessAgainAt(string address) => Until("kode", address, Guesses, GuessWindow);

    public void Guessed(string address) => Note("kode", address, GuessWindow);

    private DateTime? Until(string kind, string address, int most, TimeSpan window)
    {
        if (!_done.TryGetValue((kind, address), out var times))
            return null;
        lock (times)
        {
            var now = time.GetUtcNow().UtcDateTime;
            // What is dated ahead was done before the clock was set back; nobody is made to wait for that.
            times.RemoveAll(at => at <= now - window || at > now);
            return times.Count < most ? null : times[^most] + window;
        }
    }

    private void Note(string kind, string address, TimeSpan window)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var (key, _) in _done.Where(entry => entry.Value is [.., var last] && last <= now - window - GuessWindow))
            _done.TryRemove(key, out _);
        var times = _done.GetOrAdd((kind, address), _ => []);
        lock (times)
            times.Add(now);
    }
}
