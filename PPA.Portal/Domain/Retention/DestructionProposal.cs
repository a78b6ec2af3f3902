using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Domain.Retention;

/// <summary>Where a proposal of destruction stands.</summary>
public enum ProposalState
{
    Waiting,

    /// <summary>Given back with a remark, or taken back by who proposed it.</summary>
    Returned,

    /// <summary>Carried out: it is the certificate.</summary>
    Done,
}

/// <summary>The rule by which records are put up, as it stood that day.</summary>
/// <param name="Class">Code of the class in the schedule.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rule">Its period, in words.</param>
/// <param name="Ground">Number of the retention schedule or of the decision.</param>
public sealed record DestructionRule(string Class, RetentionKind Kind, string Name, string Rule, string Ground);

/// <summary>An officer as a certificate names them.</summary>
/// <param name="Title">Name and roles on that day.</param>
public sealed record Signatory(OfficerId Id, string Title);

/// <summary>Records that one officer puts up for destruction and another approves; once carried out, the certificate of it.</summary>
public sealed class DestructionProposal
{
    private readonly List<DestructionLine> _lines = [];

    private DestructionProposal() { }

    /// <param name="reason">Why these go now; kept encrypted.</param>
    /// <exception cref="RuleException">Nothing was chosen, or no reason is given.</exception>
    public DestructionProposal(DestructionRule rule, IReadOnlyList<DueRecord> records, string reason, Signatory by, DateTime now)
    {
        if (records.Count == 0)
            throw new RuleException("Pilih sedikitnya satu berkas.");
        if (reason.Trim().Length < PrivacyRequest.ShortestWords)
            throw new RuleException("Tulis dasar atau alasan pemusnahan ini.", "alasan");
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Class, Kind, ClassName, Rule, Ground) = (rule.Class, rule.Kind, rule.Name, rule.Rule, rule.Ground);
        (Reason, ProposedBy, Proposer, ProposedAt) = (reason.Trim(), by.Id, by.Title, now);
        _lines.AddRange(records.OrderBy(r => r.Label, StringComparer.Ordinal).Select((r, order) => new DestructionLine(Id, order, r, now)));
    }

    public Guid Id { get; private set; }
    public string Class { get; private set; } = "";
    public RetentionKind Kind { get; private set; }
    public string ClassName { get; private set; } = "";
    public string Rule { get; private set; } = "";
    public string Ground { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";

    public OfficerId ProposedBy { get; private set; }

    /// <summary>Name and roles on that day.</summary>
    public string Proposer { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ProposedAt { get; private set; }

    public ProposalState State { get; private set; }
    public OfficerId? AnsweredBy { get; private set; }
    public string? Approver { get; private set; }

    /// <summary>UTC: when it was carried out or given back.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Why it was given back; encrypted at rest.</summary>
    public string? Remark { get; private set; }

    /// <summary>Of a certificate: BAP-2026-0001.</summary>
    public string? Number { get; private set; }

    /// <summary>SHA-256 over the list.</summary>
    public string? ListHash { get; private set; }

    /// <summary>Place and hash of the last line of the trail when it was carried out.</summary>
    public long? TrailPlace { get; private set; }

    public string? TrailHash { get; private set; }

    /// <summary>Until when at the latest a regular backup still holds what was destroyed; null where the portal does not make the backups.</summary>
    public DateOnly? BackupsUntil { get; private set; }

    /// <summary>UTC: when what deleted rows leave behind in the database was overwritten; null while it was not.</summary>
    public DateTime? CleanedAt { get; private set; }

    public IReadOnlyList<DestructionLine> Lines => _lines;

    /// <summary>Refuses whoever may not be the second person.</summary>
    public void MustMayApprove(OfficerId by)
    {
        MustWait();
        if (by == ProposedBy)
            throw new RuleException("Anda yang mengusulkan. Pemusnahan disetujui orang lain.");
    }

    /// <summary>Carries it out in the books: who, under which number, and what went.</summary>
    /// <param name="removed">For each record, by its id.</param>
    public void Approve(string number, IReadOnlyDictionary<Guid, Removed> removed, DateOnly? backupsUntil, Signatory by, DateTime now)
    {
        MustMayApprove(by.Id);
        foreach (var line in _lines)
            line.Went(removed[line.Subject]);
        (State, Number, AnsweredBy, Approver, AnsweredAt, BackupsUntil) = (ProposalState.Done, number, by.Id, by.Title, now, backupsUntil);
        ListHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _lines.OrderBy(l => l.Order).Select(l => l.Written)))));
    }

    /// <summary>Notes where the trail stood.</summary>
    public void Anchor(long place, string hash) => (TrailPlace, TrailHash) = (place, hash);

    public void Clean(DateTime now) => CleanedAt ??= now;

    /// <summary>Gives it back; nothing was destroyed.</summary>
    public void Return(string remark, OfficerId by, DateTime now)
    {
        MustWait();
        if (remark.Trim().Length < PrivacyRequest.ShortestWords)
            throw new RuleException("Tulis mengapa usulan ini dikembalikan.", "catatan");
        (State, Remark, AnsweredBy, AnsweredAt) = (ProposalState.Returned, remark.Trim(), by, now);
    }

    private void MustWait()
    {
        if (State != ProposalState.Waiting)
            throw new RuleException("Usulan ini sudah dijawab. Muat ulang halaman.");
    }
}
