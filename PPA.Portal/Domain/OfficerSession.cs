using System.Buffers.Binary;

namespace PPA.Portal.Domain;

/// <summary>One browser in which an officer is signed in, so that a lost one can be shut out alone.</summary>
/// <remarks>No address is kept: the family of the device is enough to know one's own.</remarks>
public sealed class OfficerSession
{
    /// <summary>How far the time of the last visit may lag behind, so that not every click writes.</summary>
    public static readonly TimeSpan Coarseness = TimeSpan.FromMinutes(5);

    private OfficerSession() { }

    /// <param name="device">Family of browser and system, such as "Firefox di Linux".</param>
    /// <param name="now">UTC.</param>
    public OfficerSession(OfficerId officer, string device, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Officer, Device, OpenedAt, SeenAt) = (officer, device, now, now);
    }

    public Guid Id { get; private set; }
    public OfficerId Officer { get; private set; }
    public string Device { get; private set; } = "";
    public DateTime OpenedAt { get; private set; }

    /// <summary>UTC, to within <see cref="Coarseness"/>.</summary>
    public DateTime SeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>When the session with this id was opened: the id carries it, so that every node knows it without asking.</summary>
    /// <returns>UTC; null for an id that no session has.</returns>
    public static DateTime? OpenedAtOf(Guid id) =>
        id.Version == 7 ? DateTime.UnixEpoch.AddMilliseconds(BinaryPrimitives.ReadInt64BigEndian(id.ToByteArray(bigEndian: true)) >>> 16) : null;

    /// <param name="now">UTC. A visit far ahead of it was noted before the clock was set back.</param>
    public void See(DateTime now) => SeenAt = now > SeenAt || now < SeenAt - Coarseness ? now : SeenAt;

    public void End(DateTime now) => EndedAt ??= now;
}
