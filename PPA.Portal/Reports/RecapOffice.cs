using PPA.Portal.Accounts;
using PPA.Portal.Audit;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Reports;

/// <summary>Who signs a report.</summary>
/// <param name="Name">Empty where it is written by hand, as are rank and number.</param>
public sealed record RecapSigner(string Function, string Name, string Rank, string StaffNumber);

/// <summary>What a report needs to know of the office besides its figures.</summary>
public sealed class RecapOffice(OfficeDesk office, OfficerDirectory officers, CodeLists codes)
{
    private static readonly string[] NoFact = ["catat", "tandai-petunjuk", "selesai-agenda", "minta-", "serah", "terima-serah", "tolak-serah", "ambil", "eskalasi", "tenggat"];

    public Profile Profile => office.Now.Profile;

    /// <summary>Which edition of SIMFONI's categories the columns follow.</summary>
    public string Categories => codes.Forms.Version;

    public OfficeTime Time => office.Now.Time;

    /// <summary>Whether a month is closed, in words.</summary>
    /// <param name="state">Null for every other stretch: it is counted anew, also over months that are closed.</param>
    public string Words(MonthState? state) => state switch
    {
        null => "Dihitung dari register saat ini, juga untuk bulan yang sudah ditutup",
        { Seal: { } seal } => $"Ditutup {Time.Date(seal.At)} oleh {state.ClosedBy}",
        { Over: true } => "Belum ditutup; angka dapat berubah",
        _ => "Berjalan; angka dapat berubah",
    };

    public string NameOf(OfficerId? officer) => officers.Find(officer)?.DisplayName ?? "sistem";

    /// <summary>Who signs, as letters say it; where no single account has that function, its name, rank and number stay free.</summary>
    public RecapSigner Signer => officers.Active.Where(o => o.Has(Role.DivisionHead)).ToList() switch
    {
        [var only] => new("Kepala Bidang", only.DisplayName, only.Rank, only.StaffNumber),
        [] when officers.Active.Where(o => o.Has(Role.AgencyHead)).ToList() is [var head] => new(AgencyHead, head.DisplayName, head.Rank, head.StaffNumber),
        _ => new("Kepala Bidang", "", "", ""),
    };

    private string AgencyHead => "Kepala " + (Profile.Letterhead.Agency is { Length: > 0 } agency ? agency : "Dinas");

    /// <summary>True for verbs that may change what is counted; looking and handing over do not.</summary>
    public bool Changes(string action) =>
        !AuditWords.IsNoise(action) && !action.StartsWith("lihat-", StringComparison.Ordinal) && !action.StartsWith("buka-i", StringComparison.Ordinal)
        && !NoFact.Any(start => action == start || (start.EndsWith('-') && action.StartsWith(start, StringComparison.Ordinal)));
}
