using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Domain;

/// <summary>The procedures that a case is walked through.</summary>
public sealed partial class CaseFile
{
    /// <summary>The procedure that the door starts begins with the file itself.</summary>
    private void BeginFirst(Receipt receipt)
    {
        if (receipt.Procedure is { } plan)
            _runs.Add(ProcedureRun.Begin(Id, plan, CaseFacts.Of(this), receipt.By, receipt.Now));
    }

    /// <summary>Begins a further procedure beside those that run.</summary>
    /// <exception cref="RuleException">It runs already, or it is for another kind of file.</exception>
    public ProcedureRun StartProcedure(Procedure plan, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (plan.Kind != Kind)
            throw new RuleException("Prosedur itu untuk jenis berkas lain.");
        if (_runs.Any(r => r.Procedure == plan.Id && r.IsRunning))
            throw new RuleException($"{plan.Title} sedang berjalan pada berkas ini. Lanjutkan yang itu.");
        var run = ProcedureRun.Begin(Id, plan, CaseFacts.Of(this), by, now);
        _runs.Add(run);
        Version++;
        return run;
    }
}
