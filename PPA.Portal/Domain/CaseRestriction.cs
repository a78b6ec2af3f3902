namespace PPA.Portal.Domain;

/// <summary>A spell during which only named officers may open the file.</summary>
public sealed class CaseRestriction : VoidableRecord
{
    private CaseRestriction() { }

    internal CaseRestriction(CaseId caseId, string reason, OfficerId by, DateTime now) : base(caseId, by, now) =>
        Reason = Stated.Need(reason, "Tulis mengapa berkas ini dibatasi.", "alasan");

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";
}

/// <summary>An officer who may open a restricted file.</summary>
public sealed class CaseAccess : VoidableRecord
{
    private CaseAccess() { }

    internal CaseAccess(CaseId caseId, OfficerId officer, OfficerId by, DateTime now) : base(caseId, by, now) => Officer = officer;

    public OfficerId Officer { get; private set; }
}

/// <summary>A restricted file that was opened in need by somebody who was not named; a supervisor looks at it afterwards.</summary>
public sealed class GlassBreak : CaseRecord
{
    /// <summary>How long the door stays open.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(4);

    /// <summary>The same where clocks differ a little. A door that would stay open for longer was opened before the server's clock was set back.</summary>
    public static readonly TimeSpan Longest = Lasts + TimeSpan.FromMinutes(5);

    /// <summary>Letters that a reason must have.</summary>
    public const int ReasonLength = 20;

    private GlassBreak() { }

    internal GlassBreak(CaseId caseId, string reason, OfficerId by, DateTime now) : base(caseId, by, now) => (Reason, Until) = (reason, now + Lasts);

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Until { get; private set; }

    public OfficerId? ReviewedBy { get; private set; }
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>What the supervisor found; null while nobody has looked.</summary>
    public bool? Justified { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Remark { get; private set; }

    internal void Review(bool justified, string remark, OfficerId by, DateTime now)
    {
        if (ReviewedAt is not null)
            throw new RuleException("Pembukaan ini sudah ditinjau.");
        if (by == By)
            throw new RuleException("Pembukaan ditinjau oleh orang lain, bukan yang membukanya.", "petugas");
        (Justified, Remark, ReviewedBy, ReviewedAt) = (justified, Stated.Need(remark, "Tulis hasil tinjauan.", "catatan"), by, now);
    }
}

/// <summary>Files that only named officers may open. Load Access and GlassBreaks.</summary>
public sealed partial class CaseFile
{
    private readonly List<CaseRestriction> _restrictions = [];
    private readonly List<CaseAccess> _access = [];
    private readonly List<GlassBreak> _glassBreaks = [];

    public IReadOnlyList<CaseRestriction> Restrictions => _restrictions;
    public IReadOnlyList<CaseAccess> Access => _access;
    public IReadOnlyList<GlassBreak> GlassBreaks => _glassBreaks;
    public bool Restricted { get; private set; }

    /// <summary>Closes the file to all but named officers; who holds it is always one of them.</summary>
    public void Restrict(string reason, IEnumerable<OfficerId> named, OfficerId by, DateTime now)
    {
        if (Restricted)
            throw new RuleException("Berkas ini sudah dibatasi.");
        Keep(_restrictions, new CaseRestriction(Id, reason, by, now));
        Restricted = true;
        foreach (var officer in named.Append(by).Distinct())
            Allow(officer, by, now);
    }

    /// <summary>Opens it to everybody who may open cases. Load Restrictions too.</summary>
    public void Unrestrict(string reason, OfficerId by, DateTime now)
    {
        var spell = _restrictions.SingleOrDefault(r => r.IsValid) ?? throw new RuleException("Berkas ini tidak dibatasi.");
        spell.Void(reason, by, now);
        foreach (var access in _access.Where(a => a.IsValid))
            access.Void("Pembatasan diakhiri", by, now);
        Restricted = false;
        Version++;
    }

    /// <summary>Names one more officer.</summary>
    public void Allow(OfficerId officer, OfficerId by, DateTime now)
    {
        if (!Restricted)
            throw new RuleException("Berkas ini tidak dibatasi.");
        if (!_access.Any(a => a.IsValid && a.Officer == officer))
            Keep(_access, new CaseAccess(Id, officer, by, now));
    }

    /// <summary>Takes a name off again.</summary>
    public void Disallow(OfficerId officer, string reason, OfficerId by, DateTime now)
    {
        var access = _access.SingleOrDefault(a => a.IsValid && a.Officer == officer) ?? throw new RuleException("Petugas ini tidak ada dalam daftar.", "petugas");
        access.Void(reason, by, now);
        Version++;
    }

    /// <summary>Opens a restricted file in need, for <see cref="GlassBreak.Lasts"/>; the reason is looked at afterwards.</summary>
    public GlassBreak BreakGlass(string reason, OfficerId by, DateTime now)
    {
        if (!Restricted)
            throw new RuleException("Berkas ini tidak dibatasi.");
        var why = Stated.Need(reason, "Tulis alasan mendesak membuka berkas ini.", "alasan");
        if (why.Length < GlassBreak.ReasonLength)
            throw new RuleException($"Tulis alasan sedikitnya {GlassBreak.ReasonLength} huruf. Alasan ini akan ditinjau atasan.", "alasan");
        return Keep(_glassBreaks, new GlassBreak(Id, why, by, now));
    }

    /// <summary>A supervisor says whether opening it was justified.</summary>
    public void ReviewGlass(Guid opening, bool justified, string remark, OfficerId by, DateTime now)
    {
        Stated.Found(_glassBreaks, opening).Review(justified, remark, by, now);
        Version++;
    }

    /// <summary>Whether a restriction lets this officer in; what their function allows is asked elsewhere.</summary>
    public bool LetsIn(OfficerId officer, DateTime now) =>
        !Restricted || HolderId == officer || OfferedTo == officer
        || _access.Any(a => a.IsValid && a.Officer == officer)
        || _glassBreaks.Any(g => g.By == officer && now < g.Until && g.Until - now <= GlassBreak.Longest);
}
