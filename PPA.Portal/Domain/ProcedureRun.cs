namespace PPA.Portal.Domain;

/// <summary>One walk of a case through a procedure; started at receipt for the procedure that the profile names.</summary>
public sealed class ProcedureRun
{
    private ProcedureRun() { }

    internal ProcedureRun(CaseId caseId, string procedure, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        CaseId = caseId;
        Procedure = procedure;
        StartedAt = now;
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>Id of the procedure, such as pengaduan-masyarakat.</summary>
    public string Procedure { get; private set; } = "";

    public DateTime StartedAt { get; private set; }
}
