using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>What the page of a file gives to the forms inside it.</summary>
/// <param name="Done">Says on the page what was done.</param>
public sealed record CaseFrame(Func<string, Task> Done)
{
    public Task DoneAsync(string sentence) => Done(sentence);
}

/// <summary>What an officer may do with the file that they opened.</summary>
public static class CaseRights
{
    /// <summary>True where the table gives it and the file is open.</summary>
    public static bool MayNow(this CaseView file, Permission permission) => file.Stage != CaseStage.Closed && file.Rights.Contains(permission);
}
