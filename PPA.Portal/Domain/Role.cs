namespace PPA.Portal.Domain;

/// <summary>A function of the office that an officer may hold; a profile says which function of its standard has which role.</summary>
public enum Role
{
    Administrator,
    Receiver,
    DutyOfficer,
    SubCoordinator,
    Counselor,
    DivisionHead,
    AgencyHead,
    DataOfficer,
    ShelterOfficer,
    Mediator,
    FamilyCentre,
}
