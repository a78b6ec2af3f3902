namespace PPA.Portal.Widgets;

/// <summary>A prompt as a screen shows it.</summary>
/// <param name="ShownAt">UTC.</param>
/// <param name="DueAt">UTC: end of its countdown, where it has one.</param>
/// <param name="Marked">Who dealt with it and when; null while it waits.</param>
/// <param name="NotApplicable">Why it does not apply; null where it was done.</param>
public sealed record PromptLine(string Id, string Text, DateTime ShownAt, DateTime? DueAt, string? Marked, string? NotApplicable);
