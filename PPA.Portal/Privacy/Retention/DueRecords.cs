using PPA.Portal.Domain.Retention;

namespace PPA.Portal.Privacy.Retention;

/// <summary>Why a record stays though its time is over.</summary>
/// <param name="Mark">The officer's hold that says so; null where the register says so itself.</param>
/// <param name="Law">True for a law case, which somebody who knows may declare ended.</param>
public sealed record HeldBack(string Why, Guid? Mark = null, bool Law = false);

/// <summary>A record whose time is over: by its number, without a name.</summary>
/// <param name="Href">Where it is seen; null where it has no page of its own.</param>
/// <param name="Held">Why it is held back; empty where it may be proposed.</param>
/// <param name="Proposed">True while it stands on a list that waits for the second person.</param>
public sealed record DueItem(Guid Subject, string Label, string? Href, DateOnly EndedOn, DateOnly DueOn, IReadOnlyList<HeldBack> Held, bool Proposed)
{
    public bool MayGo => Held.Count == 0 && !Proposed;

    public DueRecord Record => new(Subject, Label, EndedOn, DueOn);
}

/// <summary>A class of the schedule with what of it is due, the longest due first.</summary>
public sealed record DueClass(RetentionClass Class, IReadOnlyList<DueItem> Items);

/// <summary>What was found in the register, before the years are counted and the marks looked at.</summary>
/// <param name="EndedOn">When it was closed, decided or last written in.</param>
/// <param name="Held">What the register itself says against it.</param>
internal sealed record Candidate(RetentionKind Kind, Guid Subject, string Label, string? Href, DateOnly EndedOn, IReadOnlyList<HeldBack> Held)
{
    /// <summary>Of a child's file: the day on which the youngest victim is 18 at the latest.</summary>
    public DateOnly? Grown { get; init; }

    /// <summary>The day on which its time is over.</summary>
    public DateOnly DueOn(RetentionClass rule) =>
        (rule.Start == RetentionStart.Grown && Grown > EndedOn ? Grown.Value : EndedOn).AddYears(rule.Years ?? 0);
}
