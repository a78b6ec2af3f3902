using System.Collections.Concurrent;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases.Registers;

/// <summary>Counts the files that changed while a register lies open; its lines stay where they are.</summary>
internal sealed class RegisterNews : IAsyncDisposable
{
    private readonly ConcurrentDictionary<CaseId, bool> _changed = new();
    private readonly Mailbox _mail;
    private readonly IDisposable _ear;

    public RegisterNews(CaseDesk desk, Func<Task> tell)
    {
        _mail = desk.Mail(tell);
        _ear = desk.Feed.Listen(Topic.CasesChanged, about =>
        {
            if (about is { } file && _changed.TryAdd(file, true))
                _mail.Post();
        });
    }

    public int Count => _changed.Count;

    /// <summary>The lines are read anew.</summary>
    public void Clear() => _changed.Clear();

    public ValueTask DisposeAsync()
    {
        _ear.Dispose();
        return _mail.DisposeAsync();
    }
}
