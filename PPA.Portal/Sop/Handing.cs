using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Sop;

/// <summary>Gives the step that waits to somebody of the function that does it, so that it does not wait unseen.</summary>
public sealed class Handing(RunDesk runs, SopDesk desk)
{
    /// <summary>Offers the case to an officer of the step's function. They work on it from now on, and are told like of every hand-over.</summary>
    /// <exception cref="RuleException">The officer does not have the function.</exception>
    public Task HandOnAsync(Guid run, OfficerId to, CancellationToken ct = default) =>
        runs.DoAsync(run, Permission.WorkStep, "tunjuk-petugas", work =>
        {
            var step = work.Run.Current ?? throw new RuleException("Tidak ada langkah yang menunggu.");
            var roles = desk.RolesOf(work.Plan[step.Step]);
            if (desk.Officers.Find(to) is not { Disabled: false } card || !card.Roles.Any(roles.Contains))
                throw new RuleException("Petugas itu tidak mengerjakan langkah ini.", "petugas");
            work.File.Assign(to, work.By, work.Now);
            return Task.FromResult<string?>("langkah:" + step.Step);
        }, ct);

    /// <summary>Who may be given the step.</summary>
    public IReadOnlyList<(OfficerId Id, string Name)> Hands(StepSheet sheet) =>
        [.. desk.Officers.Active.Where(o => o.Roles.Any(desk.RolesOf(sheet.Plan).Contains)).Select(o => (o.Id, o.DisplayName))];
}
