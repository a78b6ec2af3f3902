using PPA.Portal.Domain;

namespace PPA.Portal.Widgets;

/// <summary>Places of the frame that a page fills from within.</summary>
public static class Slots
{
    /// <summary>The h1 in the top bar; filled by <see cref="PageHeading"/>.</summary>
    public static readonly object Heading = new();

    /// <summary>The bell in the top bar.</summary>
    public static readonly object Bell = new();

    /// <summary>The foot of the rail: who is on duty, and the button that begins or ends it.</summary>
    public static readonly object Duty = new();
}

/// <summary>What a page tells the frame around it.</summary>
public sealed class PageFrame
{
    public event Action? Changed;

    private TaskCompletionSource<RiskLevel?>? _judging;

    public bool Wide { get; private set; }

    /// <summary>Register number of the case that is being judged beside the page; null while none is.</summary>
    public string? Judging { get; private set; }

    /// <summary>Asks the frame to open the checklist of a case beside the page, which stays as it is.</summary>
    /// <returns>Once it is closed again: the level that was set, or null.</returns>
    public Task<RiskLevel?> JudgeAsync(string number)
    {
        EndJudging(null);
        (Judging, _judging) = (number, new TaskCompletionSource<RiskLevel?>(TaskCreationOptions.RunContinuationsAsynchronously));
        Changed?.Invoke();
        return _judging.Task;
    }

    public void EndJudging(RiskLevel? level)
    {
        if (_judging is null)
            return;
        Judging = null;
        _judging.TrySetResult(level);
        _judging = null;
        Changed?.Invoke();
    }

    public void Widen(bool wide)
    {
        if (Wide == wide)
            return;
        Wide = wide;
        Changed?.Invoke();
    }
}
