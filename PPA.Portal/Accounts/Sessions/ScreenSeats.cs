using System.Collections.Concurrent;

namespace PPA.Portal.Accounts.Sessions;

/// <summary>How many screens are open, for each officer and each address: one forgotten program must not take the memory from the duty desk.</summary>
public sealed class ScreenSeats(IConfiguration config)
{
    private readonly ConcurrentDictionary<string, int> _taken = new();

    private int PerOfficer => config.GetValue("Accounts:ScreensPerOfficer", 60);

    /// <summary>Many: a whole office may come from one address.</summary>
    private int PerAddress => config.GetValue("Accounts:ScreensPerAddress", 600);

    /// <summary>True where no further screen would find a place.</summary>
    public bool IsFull(string officer, string address) =>
        _taken.GetValueOrDefault(officer) >= PerOfficer || _taken.GetValueOrDefault(address) >= PerAddress;

    /// <summary>Takes a place until it is disposed of; null where all are taken.</summary>
    public IDisposable? Take(string officer, string address)
    {
        var seat = new Seat(this, officer, address);
        if (Up(officer) <= PerOfficer & Up(address) <= PerAddress)
            return seat;
        seat.Dispose();
        return null;
    }

    private int Up(string whose) => _taken.AddOrUpdate(whose, 1, (_, count) => count + 1);

    private void Down(string whose)
    {
        if (_taken.AddOrUpdate(whose, 0, (_, count) => count - 1) <= 0)
            _taken.TryRemove(new KeyValuePair<string, int>(whose, 0));
    }

    private sealed class Seat(ScreenSeats seats, string officer, string address) : IDisposable
    {
        public void Dispose()
        {
            seats.Down(officer);
            seats.Down(address);
        }
    }
}
