using PPA.Portal.Vault;

namespace PPA.Portal.Upkeep.Checks;

/// <summary>All checks in one list, the worst first.</summary>
public sealed class HouseChecks(GroundCheck ground, RegisterCheck register, CareCheck care, ClockCheck clock, KeyRing ring)
{
    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken ct = default) =>
        [.. care.Look(ring.Current.Id).Concat(ground.Look()).Append(clock.Look()).Concat(await register.LookAsync(ct)).OrderByDescending(line => line.Finding)];
}
