using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Accounts;

/// <summary>An officer as colleagues' screens need them.</summary>
/// <param name="Stamp">Changes when every session of the officer must end.</param>
/// <param name="StaffNumber">NIP as printed; empty for none.</param>
/// <param name="Rank">Pangkat and golongan; empty for none.</param>
/// <param name="HasFactor">True while a second factor is asked for at the door.</param>
/// <param name="HandedOutAt">UTC, when the password was handed out; null for one of their own.</param>
public sealed record OfficerCard(OfficerId Id, string UserName, string DisplayName, string Initials, IReadOnlyList<Role> Roles, bool Disabled, string Stamp, bool MustChangePassword, string StaffNumber = "", string Rank = "", bool HasFactor = false, DateTime? HandedOutAt = null)
{
    public bool Has(Role role) => Roles.Contains(role);
}

/// <summary>All officers, in memory, so that every verb can ask who somebody is without a query.</summary>
public sealed class OfficerDirectory(IDbContextFactory<PortalDb> dbs, LiveFeed feed, SessionLife life, TimeProvider time) : IDisposable
{
    /// <summary>A session that ended longer ago has lost its cookie in any case.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private FrozenDictionary<OfficerId, OfficerCard> _officers = FrozenDictionary<OfficerId, OfficerCard>.Empty;
    private FrozenSet<Guid> _ended = [];

    /// <summary>Everybody who may sign in, by name.</summary>
    public IReadOnlyList<OfficerCard> Active => [.. _officers.Values.Where(o => !o.Disabled).OrderBy(o => o.DisplayName, StringComparer.Ordinal)];

    /// <summary>Everybody, by name.</summary>
    public IReadOnlyList<OfficerCard> Everybody => [.. _officers.Values.OrderBy(o => o.DisplayName, StringComparer.Ordinal)];

    public OfficerCard? Find(OfficerId? id) => id is { } known && _officers.TryGetValue(known, out var officer) ? officer : null;

    public string InitialsOf(OfficerId? id) => Find(id)?.Initials ?? "–";

    /// <summary>True for a browser that was shut out, alone or with all others, and for one whose longest time is over.</summary>
    public bool IsEnded(Guid? session) => session is { } id && (_ended.Contains(id) || life.IsOver(id));

    /// <summary>True where nothing but time ended the session.</summary>
    public bool HasOutlived(Guid? session) => session is { } id && !_ended.Contains(id) && life.IsOver(id);

    /// <summary>Reads everybody again and tells all open screens.</summary>
    public async Task RefreshAsync(CancellationToken ct = default)
    {
        // One reader at a time: an older reading must not come last and give somebody back a right that was taken away.
        await _turn.WaitAsync(ct);
        try
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var officers = await db.Users.AsNoTracking().ToListAsync(ct);
            var since = time.GetUtcNow().UtcDateTime - Remembered;
            var ended = await db.Set<OfficerSession>().Where(s => s.EndedAt >= since).Select(s => s.Id).ToListAsync(ct);
            var factors = await db.Set<SecondFactor>().Where(f => f.ConfirmedAt != null).Select(f => f.Id).ToListAsync(ct);
            _ended = ended.ToFrozenSet();
            _officers = officers.Select(o => CardOf(o) with { HasFactor = factors.Contains(o.Id) }).ToFrozenDictionary(o => o.Id);
        }
        finally
        {
            _turn.Release();
        }
        feed.Ring(Topic.OfficersChanged);
    }

    public void Dispose() => _turn.Dispose();

    private static OfficerCard CardOf(Officer officer) => new(
        officer.OfficerId, officer.UserName!, officer.DisplayName, officer.Initials, officer.Roles,
        officer.Disabled, officer.SecurityStamp!, officer.MustChangePassword, StaffNumber.Printed(officer.StaffNumber), officer.Rank ?? "", HandedOutAt: officer.HandedOutAt);
}
