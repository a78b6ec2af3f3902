using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Kinds;

/// <summary>Which files besides cases this office opens, and the procedure that each begins with.</summary>
public sealed class KindDoors(OfficeDesk office)
{
    private static readonly Dictionary<CaseKind, string[]> First = new()
    {
        [CaseKind.FamilyClient] = ["puspaga-penerimaan-klien"],
        [CaseKind.Activity] = ["puspaga-sosialisasi"],
        [CaseKind.ServiceComplaint] = ["keluhan-saran", "keluhan-layanan-4"],
    };

    /// <summary>True where the office's standard has a procedure for this kind of file.</summary>
    public bool Offers(CaseKind kind) => ProcedureOf(kind) is not null;

    /// <summary>The procedure that a file of this kind begins with, in the version in force; null where its definition is not on the shelf.</summary>
    /// <param name="at">UTC.</param>
    /// <exception cref="RuleException">The office does not open files of this kind.</exception>
    public Procedure? PlanFor(CaseKind kind, DateTime at) =>
        office.InForce(ProcedureOf(kind) ?? throw new RuleException("Kantor ini tidak membuka jenis berkas itu."), at);

    private string? ProcedureOf(CaseKind kind) => First.GetValueOrDefault(kind, []).FirstOrDefault(office.Now.Profile.Procedures.Contains);
}

/// <summary>What the kinds of file are called.</summary>
internal static class KindWords
{
    public static string Label(this CaseKind kind) => kind switch
    {
        CaseKind.Case => "Kasus",
        CaseKind.FamilyClient => "Klien Puspaga",
        CaseKind.Activity => "Kegiatan",
        CaseKind.ServiceComplaint => "Keluhan layanan",
    };
}
