using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PPA.Portal.Domain;

/// <summary>Who did what to which file, or who looked at it. Ids and codes only, never a name or a word of the story.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    /// <param name="action">Code of the verb, such as "ambil" or "lihat-berkas".</param>
    /// <param name="actor">"petugas", "publik", "api:nama-kunci" or "sistem".</param>
    /// <param name="detail">Codes that say what changed; no personal data.</param>
    /// <param name="at">UTC.</param>
    public AuditEntry(string action, string actor, OfficerId? officer, CaseId? caseId, string? subject, string? detail, DateTime at) =>
        (Action, Actor, Officer, CaseId, Subject, Detail, At) = (action, actor, officer, caseId, subject, detail, ToMicrosecond(at));

    /// <summary>Place in the chain, from 1, without gaps.</summary>
    public long Sequence { get; private set; }

    public DateTime At { get; private set; }
    public string Action { get; private set; } = "";
    public string Actor { get; private set; } = "";
    public OfficerId? Officer { get; private set; }
    public CaseId? CaseId { get; private set; }

    /// <summary>What else it was about: an officer, a key, a device, as kind and id.</summary>
    public string? Subject { get; private set; }

    public string? Detail { get; private set; }
    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";

    /// <summary>Hash before the first entry.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Takes its place behind the entry before.</summary>
    public void Chain(long sequence, string previousHash)
    {
        Sequence = sequence;
        PreviousHash = previousHash;
        Hash = HashAt(At);
    }

    /// <summary>True when nothing in the entry was altered after it was chained.</summary>
    /// <remarks>The first release hashed times finer than PostgreSQL keeps: after a move, the ticks that were cut off there are looked for.</remarks>
    public bool IsIntact() => Hash == HashAt(At)
        || (At.Ticks % TimeSpan.TicksPerMicrosecond == 0 && Enumerable.Range(1, (int)TimeSpan.TicksPerMicrosecond - 1).Any(cut => Hash == HashAt(At.AddTicks(cut))));

    /// <summary>The finest time that every database gives back as it was: the hash must fit after a move, too.</summary>
    private static DateTime ToMicrosecond(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    private string HashAt(DateTime at)
    {
        string?[] parts =
        [
            Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
            at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture),
            Action, Actor, Officer?.ToString(), CaseId?.ToString(), Subject, Detail, PreviousHash,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(parts))));
    }
}
