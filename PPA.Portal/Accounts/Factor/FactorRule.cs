using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts.Factor;

/// <summary>Whose role asks for a second factor: the profile says so. In the invented office nobody must, everybody may.</summary>
public sealed class FactorRule(OfficeDesk office, DataFolder folder, IConfiguration config)
{
    public bool Needs(IEnumerable<Role> roles) =>
        (!folder.Demo || config.GetValue("Accounts:FactorInDemo", false)) && office.Now.Profile.FactorRoles.Intersect(roles).Any();
}
