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

    public bool Wide { get; private set; }

    public void Widen(bool wide)
    {
        if (Wide == wide)
            return;
        Wide = wide;
        Changed?.Invoke();
    }
}
