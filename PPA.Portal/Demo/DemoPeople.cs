using PPA.Portal.Domain;

namespace PPA.Portal.Demo;

/// <summary>The invented officers of the demo office.</summary>
internal static class DemoPeople
{
    /// <summary>The password of all of them; demo mode listens on this machine only.</summary>
    public const string Password = "Demo-PPA-2026";

    /// <summary>The key with which the demo's machines hand in complaints.</summary>
    public const string ApiKey = "demo-key";

    public static readonly (string UserName, string Name, Role Role)[] Officers =
    [
        ("admin", "Arif Santosa", Role.Administrator),
        ("penerima", "Nur Halimah", Role.Receiver),
        ("piket", "Rina Wulandari", Role.DutyOfficer),
        ("piket2", "Dimas Prasetyo", Role.DutyOfficer),
        ("subkoordinator", "Aisyah Lubis", Role.SubCoordinator),
        ("konselor", "Maya Anggraini", Role.Counselor),
        ("konselor2", "Bayu Saputra", Role.Counselor),
        ("kabid", "Hendra Gunawan", Role.DivisionHead),
        ("kadis", "Dewi Kartikasari", Role.AgencyHead),
        ("pengelola", "Yusuf Maulana", Role.DataOfficer),
        ("penampungan", "Lestari Handayani", Role.ShelterOfficer),
        ("mediator", "Fajar Nugroho", Role.Mediator),
        ("puspaga", "Ratna Puspita", Role.FamilyCentre),
    ];
}
