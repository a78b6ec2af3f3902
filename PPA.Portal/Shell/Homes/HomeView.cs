using PPA.Portal.Domain;

namespace PPA.Portal.Shell.Homes;

/// <summary>One thing that waits.</summary>
/// <param name="DueAt">UTC; null where no clock runs.</param>
/// <param name="Offer">A case that a colleague hands over: it can be accepted or given back on the spot.</param>
public sealed record HomeLine(string Code, string What, string Link, RiskLevel? Risk = null, DateTime? ReceivedAt = null, DateTime? DueAt = null, CaseId? Offer = null);

/// <summary>A figure with its word.</summary>
public sealed record HomeFigure(int Value, string Word, string? Link = null);

/// <summary>What one block of the home page holds: how much of it, and the first lines.</summary>
/// <param name="Empty">The sentence when nothing waits.</param>
/// <param name="More">Where the rest is.</param>
public sealed record HomeBlock(int Count, string Empty, IReadOnlyList<HomeLine> Lines, string? More = null, IReadOnlyList<HomeFigure>? Figures = null)
{
    /// <summary>Lines that a block shows.</summary>
    public const int Rows = 20;
}

/// <summary>A block of the home page and how it is read; each is read by itself, so that one that fails leaves the others alone.</summary>
/// <param name="OnlyWhenSome">True for a block that is not shown while nothing is in it.</param>
public sealed record HomeSource(string Title, Func<CancellationToken, Task<HomeBlock>> Read, bool OnlyWhenSome = false);
