namespace PPA.Portal.Upkeep.Calls;

/// <summary>Something about the server that cannot wait until somebody opens the page of upkeep.</summary>
/// <param name="What">Its name.</param>
/// <param name="Says">How it stands.</param>
public sealed record HouseCall(string What, string Says);
