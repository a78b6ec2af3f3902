using PPA.Portal.Domain;

namespace PPA.Portal.Shell;

/// <summary>One thing that waits.</summary>
/// <param name="DueAt">UTC; null where no clock runs.</param>
public sealed record HomeLine(string Code, string What, string Link, RiskLevel? Risk = null, DateTime? ReceivedAt = null, DateTime? DueAt = null);

/// <summary>A figure with its word.</summary>
public sealed record HomeFigure(int Value, string Word, string? Link = null);

/// <summary>One block of the home page: what to do, how much of it, the first lines.</summary>
/// <param name="Empty">The sentence when nothing waits.</param>
/// <param name="More">Where the rest is.</param>
public sealed record HomeBlock(string Title, int Count, string Empty, IReadOnlyList<HomeLine> Lines, string? More = null, IReadOnlyList<HomeFigure>? Figures = null);
