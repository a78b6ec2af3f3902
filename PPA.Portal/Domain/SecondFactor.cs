namespace PPA.Portal.Domain;

/// <summary>What an officer has besides the password: an app that shows a new code every half minute, and ten codes on paper.</summary>
/// <remarks>A secret counts only after one code from the app has proved that it arrived there.</remarks>
public sealed class SecondFactor
{
    /// <summary>Codes that are handed out at once for a lost phone.</summary>
    public const int SpareCodes = 10;

    private readonly List<SpareCode> _spares = [];

    private SecondFactor() { }

    /// <param name="secret">In base 32, as typed into the app; kept encrypted.</param>
    /// <param name="now">UTC.</param>
    public SecondFactor(OfficerId officer, string secret, DateTime now) => (Id, Secret, StartedAt) = (officer.Value, secret, now);

    /// <summary>The officer's own id: nobody has two.</summary>
    public Guid Id { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Secret { get; private set; } = "";

    public DateTime StartedAt { get; private set; }

    /// <summary>UTC, when the first code fitted; null while it is being set up.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The half minute of the last code that was taken; an older or equal one is not taken again.</summary>
    public long LastStep { get; private set; }

    public IReadOnlyList<SpareCode> Spares => _spares;

    public bool IsOn => ConfirmedAt is not null;

    public int SparesLeft => _spares.Count(s => s.UsedAt is null);

    /// <summary>Begins anew with another secret; what was confirmed stays until the new one is.</summary>
    /// <exception cref="RuleException">It is on already.</exception>
    public void StartAgain(string secret, DateTime now)
    {
        if (IsOn)
            throw new RuleException("Faktor kedua sudah aktif. Lepaskan dahulu bila ganti ponsel.");
        (Secret, StartedAt) = (secret, now);
    }

    /// <summary>Takes the half minute of a code that fits.</summary>
    /// <returns>False where that code, or a later one, was taken before: it may have been read over a shoulder.</returns>
    public bool Take(long step)
    {
        if (step <= LastStep)
            return false;
        LastStep = step;
        return true;
    }

    /// <summary>The app has shown a code that fits: from now on it is asked for.</summary>
    public void Confirm(DateTime now) => ConfirmedAt ??= now;

    /// <summary>Hands out new codes for a lost phone; the ones before are worthless.</summary>
    /// <param name="hashes">Never the codes themselves.</param>
    public void HandOutSpares(IEnumerable<byte[]> hashes)
    {
        _spares.Clear();
        _spares.AddRange(hashes.Select(hash => new SpareCode(hash)));
    }

    /// <summary>Uses up the code with this hash.</summary>
    /// <returns>False where there is none, or it was used before.</returns>
    public bool UseSpare(ReadOnlySpan<byte> hash, DateTime now)
    {
        foreach (var spare in _spares)
        {
            if (spare.UsedAt is null && hash.SequenceEqual(spare.Hash))
            {
                spare.Use(now);
                return true;
            }
        }
        return false;
    }
}

/// <summary>One code on paper for a lost phone. Only its hash is kept.</summary>
public sealed class SpareCode
{
    private SpareCode() { }

    internal SpareCode(byte[] hash) => (Id, Hash) = (Guid.NewGuid(), hash);

    public Guid Id { get; private set; }
    public byte[] Hash { get; private set; } = [];
    public DateTime? UsedAt { get; private set; }

    internal void Use(DateTime now) => UsedAt = now;
}
