namespace PPA.Portal.Domain;

/// <summary>When the first response to a complaint is due, as the office's profile and calendar have it.</summary>
/// <param name="risk">The level whose clock runs.</param>
/// <param name="channel">The door it came through.</param>
/// <param name="receivedAt">UTC.</param>
/// <returns>UTC.</returns>
public delegate DateTime DueTime(RiskLevel risk, Channel channel, DateTime receivedAt);
