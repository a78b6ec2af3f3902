using System.Collections.Concurrent;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>The number of every complaint that was answered "created". Whoever waits for some of them is woken, and does not look again and again.</summary>
internal sealed class KeptPromises
{
    private readonly ConcurrentDictionary<string, string> _numbers = new();
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    public int Count => _numbers.Count;

    public ICollection<string> Numbers => _numbers.Values;

    public void Keep(string once, string number)
    {
        _numbers[once] = number;
        lock (_gate)
        {
            foreach (var (_, reached) in _waiting.Where(w => w.Count <= Count))
                reached.TrySetResult();
            _waiting.RemoveAll(w => w.Reached.Task.IsCompleted);
        }
    }

    /// <summary>Waits until there are so many, or until nobody sends any more.</summary>
    public async Task UntilAsync(int count, IEnumerable<Task> senders)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (Count >= count)
                return;
            _waiting.Add((count, reached));
        }
        await Task.WhenAny(reached.Task, Task.WhenAll(senders));
    }
}
