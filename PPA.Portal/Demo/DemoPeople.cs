using PPA.Portal.Domain;

namespace PPA.Portal.Demo;

/// <summary>The invented officers of the demo office.</summary>
internal static class DemoPeople
{
    /// <summary>The password of all of them; demo mode listens on this machine only.</summary>
    public const string Password = "Demo-PPA-2026";

    /// <summary>The key with which the demo's machines hand in complaints.</summary>
    public const string ApiKey = "demo-key";

    // Nobody in service was born in 1900: these numbers can belong to no one. The counsellors and the mediator are no civil servants.
    public static readonly (string UserName, string Name, Role Role, string StaffNumber, string Rank)[] Officers =
    [
        ("admin", "Arif Santosa", Role.Administrator, "190001011920011001", "Pengatur (II/c)"),
        ("penerima", "Nur Halimah", Role.Receiver, "190002011920012002", "Penata Muda (III/a)"),
        ("piket", "Rina Wulandari", Role.DutyOfficer, "190003011920012003", "Penata Muda Tingkat I (III/b)"),
        ("piket2", "Dimas Prasetyo", Role.DutyOfficer, "190004011920011004", "Penata Muda (III/a)"),
        ("subkoordinator", "Aisyah Lubis", Role.SubCoordinator, "190005011920012005", "Penata Tingkat I (III/d)"),
        ("konselor", "Maya Anggraini", Role.Counselor, "", ""),
        ("konselor2", "Bayu Saputra", Role.Counselor, "", ""),
        ("kabid", "Hendra Gunawan", Role.DivisionHead, "190008011920011008", "Pembina (IV/a)"),
        ("kadis", "Dewi Kartikasari", Role.AgencyHead, "190009011920012009", "Pembina Utama Muda (IV/c)"),
        ("pengelola", "Yusuf Maulana", Role.DataOfficer, "190010011920011010", "Penata (III/c)"),
        ("penampungan", "Lestari Handayani", Role.ShelterOfficer, "190011011920012011", "Penata Muda (III/a)"),
        ("mediator", "Fajar Nugroho", Role.Mediator, "", ""),
        ("puspaga", "Ratna Puspita", Role.FamilyCentre, "190001011920012013", "Penata (III/c)"),
    ];
}
