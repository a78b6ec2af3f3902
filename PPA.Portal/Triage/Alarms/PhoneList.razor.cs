using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Whom to ring up when nobody answered any call: the people of the ladder and the emergency numbers.</summary>
public sealed partial class PhoneList(OfficeDesk office, OfficerDirectory officers) : ComponentBase
{
    private IEnumerable<(string Role, string Names)> People =>
        from role in office.Now.Profile.Ladder.Select(rung => rung.Role).Distinct()
        let names = string.Join(", ", officers.Active.Where(o => o.Has(role)).Select(o => o.DisplayName))
        select (role.Label(), names.Length == 0 ? "Belum ada" : names);

    private IReadOnlyList<EmergencyContact> Contacts => office.Now.Profile.EmergencyContacts;
}
