using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop.Binding;

/// <summary>Mediation: the track, who is willing, whether it is safe, how it ended; and the supervisor's decision that the law asks for.</summary>
internal static class MediationBinding
{
    private static readonly string[] Binds = ["jalur-mediasi", "kesediaan-korban", "kesediaan-terlapor", "keamanan-mediasi", "ruang-terpisah", "risalah-mediasi", "hasil-mediasi"];
    private static readonly FactName Track = new("jalur", "jalur", false);

    public static void Write(BindAct act)
    {
        if (act.Says("putusan-supervisor"))
            act.File.Decide(SupervisorMatters.ChildOffenderMediation, act.Value("putusan-supervisor") == "izinkan", act.Value("putusan-alasan") ?? "", Supervisor(act), act.By, act.Now);
        if (!act.Says(Binds))
            return;
        // Where the law asks for a decision first, the mediation opens with the first step behind it.
        if (act.Value("jalur-mediasi") is not null && act.File.MediationBar() is not null)
            return;
        var open = act.File.Mediations.FirstOrDefault(m => m.EndedAt is null) ?? act.File.BeginMediation(TrackOf(act), act.By, act.Now);
        if (act.Says("kesediaan-korban", "kesediaan-terlapor"))
            act.File.RecordWillingness(open.Id, BindAct.Said(act.Value("kesediaan-korban")), BindAct.Said(act.Value("kesediaan-terlapor")), null);
        if (act.Says("ruang-terpisah", "keamanan-mediasi"))
            act.File.CheckMediationSafety(open.Id, act.Value("ruang-terpisah") == "terpisah", act.Value("keamanan-mediasi") ?? "", act.Now);
        if (act.Says("risalah-mediasi"))
            act.File.HoldSitting(
                open.Id, new SittingFacts(act.Moment(act.Values["waktu"]) ?? act.Now, open.SeparateRooms == true, act.Value("risalah-mediasi")!, BindAct.Officer(act.Values["mediator"])), act.By, act.Now);
        if (act.Says("hasil-mediasi"))
            act.File.ConcludeMediation(open.Id, ResultOf(act), act.Value("kesepakatan-mediasi"), act.Ahead(act.Value("mediasi-ditunda-sampai"), "ditunda-sampai"), act.Now);
    }

    private static MediationTrack TrackOf(BindAct act) =>
        (act.Value("jalur-mediasi") ?? act.Facts.Of(Track).FirstOrDefault()) == "di-pengadilan" ? MediationTrack.Court : MediationTrack.OutOfCourt;

    private static MediationResult ResultOf(BindAct act) => act.Value("hasil-mediasi") switch
    {
        "sepakat" => MediationResult.Agreed,
        "ditunda" => MediationResult.Postponed,
        _ => MediationResult.NotAgreed,
    };

    private static Role Supervisor(BindAct act) =>
        act.Roles.FirstOrDefault(r => r is Role.SubCoordinator or Role.DivisionHead or Role.AgencyHead, Role.Mediator);
}
