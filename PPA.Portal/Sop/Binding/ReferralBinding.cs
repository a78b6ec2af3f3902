using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop.Binding;

/// <summary>Referrals and transfers: drawn up here, sent with their letter from the case file.</summary>
internal static class ReferralBinding
{
    public static void Write(BindAct act)
    {
        foreach (var row in act.NewRows("rujukan"))
            Refer(act, ReferralKind.Referral, row);
        foreach (var row in act.NewRows("pelimpahan"))
            Refer(act, ReferralKind.Transfer, row);
    }

    private static void Refer(BindAct act, ReferralKind kind, StepValues row)
    {
        var (institution, _) = act.Provider(row["lembaga"]);
        var chase = act.Ahead(row["kabar"], "kabar");
        act.File.Refer(
            new ReferralFacts(kind, institution, row["tujuan"] ?? "", row["keperluan"] ?? "", row["dengan-identitas"] == "ya", row["dasar"], row["alasan-dasar"], row["layanan"]),
            act.By, act.Now);
        if (chase is { } day)
            act.File.PlanAgenda(CaseFile.ChaseReferral, day, null, act.StepId);
    }
}
