using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What may be pressed in the tray.</summary>
public sealed class TrayActs(Calls calls, Holding holding, DutyDesk duty, OfficeCallDesk office, Silencing silencing)
{
    /// <summary>"Saya lihat": a call of a case, one about the office, or the drill.</summary>
    public Task SeeAsync(CaseId? id, Guid? officeCall = null, CancellationToken ct = default)
    {
        if (id is { } file)
            return calls.AcknowledgeAsync(file, ct);
        return officeCall is { } call ? office.AcknowledgeAsync(call, ct) : duty.AnswerDrillAsync(ct);
    }

    public Task TakeAsync(CaseId id, CancellationToken ct = default) => holding.TakeAsync(id, ct);

    /// <summary>"Diamkan 5 menit".</summary>
    public Task SilenceAsync(CancellationToken ct = default) => silencing.FiveMinutesAsync(ct);
}
