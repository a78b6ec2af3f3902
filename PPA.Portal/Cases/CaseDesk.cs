using PPA.Portal.Accounts;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>What lies on the desk beside every file: the office, its words, its people, the bell, the clock.</summary>
public sealed class CaseDesk(OfficeDesk office, CodeLists codes, OfficerDirectory officers, LiveFeed feed, TimeProvider time)
{
    public OfficeDesk Office => office;

    public CodeLists Codes => codes;

    public OfficerDirectory Officers => officers;

    public LiveFeed Feed => feed;

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;
}

/// <summary>The sections of a file, each with its own address.</summary>
internal static class CaseSections
{
    public static readonly (string Code, string Name)[] All = [("", "Ringkasan"), ("orang", "Orang"), ("kejadian", "Kejadian"), ("riwayat", "Riwayat")];

    public static string AddressOf(string number, string part) => part.Length == 0 ? $"/kasus/{number}" : $"/kasus/{number}/{part}";
}
