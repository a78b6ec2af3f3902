using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>Where the page of a file lies: cases at /kasus, the other kinds at /berkas.</summary>
internal static class FileAddress
{
    /// <param name="number">Register number; its letter tells the kind.</param>
    public static string Of(string number) => (IsCase(number) ? "/kasus/" : "/berkas/") + number;

    public static bool IsCase(string number) => number.StartsWith(CaseKind.Case.Register() + "-", StringComparison.Ordinal);
}
