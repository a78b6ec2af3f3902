using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Shell.Homes;

/// <summary>Which role finds what on its home page.</summary>
public sealed class HomeRoles(CoordinatorHome coordinator, HeadHome head, CounselorHome counselor, DataHome data, HouseHome house)
{
    private static readonly Role[] Hands = [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre];

    /// <summary>The blocks of every role that the officer has, each once; who leads comes first.</summary>
    public IReadOnlyList<HomeSource> Of(OfficerCard card)
    {
        // A letter that came back waits for its writer and for nobody else: it comes first.
        List<HomeSource> blocks = [.. head.Returned];
        if (card.Has(Role.SubCoordinator))
            blocks.AddRange([.. coordinator.Sources(), head.ToSign]);
        if (card.Has(Role.DivisionHead) || card.Has(Role.AgencyHead))
            blocks.AddRange(head.Sources());
        if (Hands.Any(card.Has))
            blocks.AddRange(counselor.Sources());
        if (card.Has(Role.DataOfficer))
            blocks.AddRange(data.Sources());
        if (card.Has(Role.Administrator))
            blocks.AddRange(house.Sources());
        return [.. blocks.DistinctBy(b => b.Title)];
    }
}
