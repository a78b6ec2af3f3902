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

    /// <summary>Refreshes that are asked for often and done at most once a second.</summary>
    public Mailbox Mail(Func<Task> refresh) => new Mailbox(refresh, TimeSpan.FromSeconds(1), time).Start();

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;
}

/// <summary>The sections of a file, each with its own address.</summary>
internal static class CaseSections
{
    private static readonly (string Code, string Name)[] Always =
    [
        ("", "Ringkasan"), ("orang", "Orang"), ("kejadian", "Kejadian"), ("langkah", "Langkah"), ("layanan", "Layanan"),
        ("rujukan", "Rujukan"), ("persetujuan", "Persetujuan"),
    ];

    private static readonly (string Code, string Name)[] Aside =
        [("penampungan", "Penampungan"), ("mediasi", "Mediasi"), ("akses", "Akses"), ("tautan", "Tautan"), ("akhiri", "Pengakhiran")];

    private static readonly (string Code, string Name)[] Last = [("lampiran", "Lampiran"), ("catatan", "Catatan"), ("riwayat", "Riwayat")];

    /// <summary>The tabs of a file: what applies to it, and the one that is open.</summary>
    public static IEnumerable<(string Code, string Name)> For(CaseView file, string? open) =>
        Always.Concat(Aside.Where(s => s.Code == open || Applies(file.Marks, s.Code))).Concat(Last);

    /// <summary>What stands behind the three dots.</summary>
    public static IEnumerable<(string Code, string Name)> More => Aside;

    public static string NameOf(string? open) => Always.Concat(Aside).Concat(Last).FirstOrDefault(s => s.Code == (open ?? "")).Name ?? "Ringkasan";

    public static string AddressOf(string number, string part) => part.Length == 0 ? $"/kasus/{number}" : $"/kasus/{number}/{part}";

    /// <summary>Which keys lead to a tab: the bracket of its neighbours, and "n" to the notes.</summary>
    public static string? KeysOf(CaseView file, string? open, string part)
    {
        var tabs = For(file, open).Select(s => s.Code).ToList();
        var step = tabs.IndexOf(part) - tabs.IndexOf(open ?? "");
        var keys = string.Join(' ', new[] { step == 1 ? "]" : step == -1 ? "[" : null, part == "catatan" ? "n" : null }.OfType<string>());
        return keys.Length == 0 ? null : keys;
    }

    private static bool Applies(CaseMarks marks, string section) => section switch
    {
        "penampungan" => marks.InShelter,
        "mediasi" => marks.Mediated,
        "akhiri" => marks.EndingAskedAt is not null || marks.EndedAs is not null,
        "tautan" => marks.MergedInto is not null,
        "akses" => marks.Restricted,
        _ => false,
    };
}
