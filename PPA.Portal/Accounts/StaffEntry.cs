namespace PPA.Portal.Accounts;

/// <summary>NIP and rank of an officer as the administrator types them.</summary>
public sealed class StaffEntry
{
    public string Number { get; set; } = "";

    public string Rank { get; set; } = "";

    public static StaffEntry Of(OfficerCard officer) => new() { Number = officer.StaffNumber, Rank = officer.Rank };
}
