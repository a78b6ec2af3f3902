namespace PPA.Portal.Domain;

/// <summary>A key for a machine that hands in complaints: a call centre, a WhatsApp gateway, a website.</summary>
public sealed class ApiKey
{
    private ApiKey() { }

    /// <param name="hash">SHA-256 of the key; the key itself is shown once and never kept.</param>
    /// <param name="channels">The doors that it may speak for.</param>
    public ApiKey(string name, byte[] hash, IEnumerable<Channel> channels, bool unlimited, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        Name = name.Trim();
        Hash = hash;
        Channels = [.. channels.Distinct()];
        Unlimited = unlimited;
        CreatedAt = now;
        if (Name.Length == 0)
            throw new RuleException("Beri nama kunci ini.", "nama");
        if (Channels.Count == 0)
            throw new RuleException("Pilih sedikitnya satu saluran.", "saluran");
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public byte[] Hash { get; private set; } = [];
    public IReadOnlyList<Channel> Channels { get; private set; } = [];

    /// <summary>True only for the key of demo mode.</summary>
    public bool Unlimited { get; private set; }

    public DateTime CreatedAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public void Revoke(DateTime now) => RevokedAt ??= now;
}

/// <summary>A complaint that a machine handed in once: the same key and body again gives the same number.</summary>
public sealed class IntakeReceipt
{
    private IntakeReceipt() { }

    public IntakeReceipt(Guid apiKey, string idempotencyKey, byte[] bodyHash, CaseId caseId, string number, DateTime receivedAt, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (ApiKey, IdempotencyKey, BodyHash, CaseId, Number, ReceivedAt) = (apiKey, idempotencyKey, bodyHash, caseId, number, receivedAt);
    }

    public Guid Id { get; private set; }
    public Guid ApiKey { get; private set; }
    public string IdempotencyKey { get; private set; } = "";
    public byte[] BodyHash { get; private set; } = [];
    public CaseId CaseId { get; private set; }
    public string Number { get; private set; } = "";
    public DateTime ReceivedAt { get; private set; }
}

/// <summary>A wall display that an administrator has let in.</summary>
public sealed class WallDevice
{
    private WallDevice() { }

    public WallDevice(string name, byte[] tokenHash, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        Name = string.IsNullOrWhiteSpace(name) ? throw new RuleException("Beri nama layar ini.", "nama") : name.Trim();
        TokenHash = tokenHash;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public byte[] TokenHash { get; private set; } = [];
    public DateTime CreatedAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
