using PPA.Portal.Accounts;
using PPA.Portal.Live;

namespace PPA.Portal.Upkeep.Calls;

/// <summary>Tells what cannot wait to those who can act on it: the administrator, and the heads who can see that somebody does.</summary>
public sealed class HouseCallDesk(CurrentOfficer me, HouseCallWatch watch, LiveFeed feed)
{
    /// <summary>Nothing for everybody else.</summary>
    public IReadOnlyList<HouseCall> Now => me.MaySome(Permission.HearHouseCalls) ? watch.Now : [];

    /// <summary>True for those who keep the house themselves.</summary>
    public bool MayCure => me.MaySome(Permission.KeepHouse);

    /// <summary>Listens for a change until the result is disposed.</summary>
    public IDisposable Listen(Action heard) => feed.Listen(Topic.HouseChanged, heard);
}
