namespace PPA.Portal.Domain;

/// <summary>Matters that only a supervisor decides.</summary>
public static class SupervisorMatters
{
    /// <summary>Mediation where the offender is a child (UU 12/2022 Ps 23; UU 11/2012).</summary>
    public const string ChildOffenderMediation = "mediasi-terlapor-anak";
}

/// <summary>A supervisor's decision: who, in which function, what and why.</summary>
public sealed class SupervisorDecision : VoidableRecord
{
    private SupervisorDecision() { }

    internal SupervisorDecision(CaseId caseId, string matter, bool granted, string reason, Role role, OfficerId by, DateTime now) : base(caseId, by, now) =>
        (Matter, Granted, Reason, Role) = (matter, granted, reason, role);

    /// <summary>Code of what was decided.</summary>
    public string Matter { get; private set; } = "";

    public bool Granted { get; private set; }

    /// <summary>The function in which it was decided.</summary>
    public Role Role { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";
}

/// <summary>What a supervisor decided in the case.</summary>
public sealed partial class CaseFile
{
    private readonly List<SupervisorDecision> _decisions = [];

    public IReadOnlyList<SupervisorDecision> Decisions => _decisions;

    /// <summary>Records a supervisor's decision.</summary>
    /// <param name="role">The function they decide in, as the caller has checked it.</param>
    /// <exception cref="RuleException">Not a supervisor's function, or no reason.</exception>
    public SupervisorDecision Decide(string matter, bool granted, string reason, Role role, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (role is not (Role.SubCoordinator or Role.DivisionHead or Role.AgencyHead))
            throw new RuleException("Keputusan ini dibuat oleh sub-koordinator, kepala bidang, atau kepala dinas.", "peran");
        var decision = new SupervisorDecision(Id, matter, granted, Stated.Need(reason, "Tulis alasan keputusan.", "alasan"), role, by, now);
        foreach (var earlier in _decisions.Where(d => d.Matter == matter && d.IsValid))
            earlier.Void("Diganti keputusan baru", by, now, decision.Id);
        return Keep(_decisions, decision);
    }

    private bool HasDecided(string matter) => _decisions.Any(d => d is { Granted: true, IsValid: true } && d.Matter == matter);
}
