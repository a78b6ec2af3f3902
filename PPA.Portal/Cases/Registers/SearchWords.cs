using PPA.Portal.Accounts;

namespace PPA.Portal.Cases.Registers;

/// <summary>The search of whoever looks: their words, behind a slip that is theirs alone.</summary>
public sealed class SearchWords(CurrentOfficer officer, SearchSlips slips)
{
    public CurrentOfficer Officer => officer;

    /// <summary>Keeps words; the slip may stand in an address.</summary>
    public string Keep(string words) => slips.Keep(officer.Id, words);

    /// <summary>The words of a slip; null where it is old or somebody else's.</summary>
    public string? Read(string? slip) => slips.Read(officer.Id, slip);
}
