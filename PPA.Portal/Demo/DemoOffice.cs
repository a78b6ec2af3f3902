namespace PPA.Portal.Demo;

/// <summary>An invented office with invented people.</summary>
public sealed class DemoOffice
{
    /// <returns>What to tell the operator.</returns>
    public Task<string> MoveInAsync(CancellationToken ct = default) => Task.FromResult("");
}
