using PPA.Portal.Domain;

namespace PPA.Portal.Sop.Binding;

/// <summary>Mediation: the track, who is willing, whether it is safe, how it ended; and the supervisor's decision that the law asks for.</summary>
internal static class MediationBinding
{
    public static void Write(BindAct act)
    {
        if (act.Says("putusan-supervisor") && act.Value("putusan-supervisor") is { } decided)
            act.File.Decide(SupervisorMatters.ChildOffenderMediation, decided is "ya" or "disetujui", act.Values["alasan-putusan"] ?? "", Supervisor(act), act.By, act.Now);
        if (act.Says("jalur-mediasi"))
            act.File.BeginMediation(act.Value("jalur-mediasi") == "pengadilan" ? MediationTrack.Court : MediationTrack.OutOfCourt, act.By, act.Now);
        if (act.File.Mediations.FirstOrDefault(m => m.EndedAt is null) is not { } open)
            return;
        if (act.Says("kesediaan-korban", "kesediaan-terlapor"))
            act.File.RecordWillingness(open.Id, BindAct.Said(act.Value("kesediaan-korban")), BindAct.Said(act.Value("kesediaan-terlapor")), act.Values["catatan-kesediaan"]);
        if (act.Says("ruang-terpisah"))
            act.File.CheckMediationSafety(open.Id, act.Value("ruang-terpisah") == "ya", act.Values["catatan-keselamatan"] ?? "Diperiksa pada langkah prosedur", act.Now);
        if (act.Says("hasil-mediasi"))
            Conclude(act, open);
    }

    private static void Conclude(BindAct act, Mediation open)
    {
        var result = act.Value("hasil-mediasi") switch
        {
            "sepakat" => MediationResult.Agreed,
            "ditunda" => MediationResult.Postponed,
            _ => MediationResult.NotAgreed,
        };
        if (result != MediationResult.Postponed && act.Moment(act.Values["tanggal-pertemuan"]) is { } heldAt)
            act.File.HoldSitting(open.Id, new SittingFacts(heldAt, act.Values["terpisah"] == "ya" || act.File.Mediations.Any(m => m.Id == open.Id && m.SeparateRooms == true), act.Values["jalannya"] ?? act.Step.Title, act.By), act.By, act.Now);
        act.File.ConcludeMediation(open.Id, result, act.Value("kesepakatan-mediasi"), act.Moment(act.Values["ditunda-sampai"]), act.Now);
    }

    private static Role Supervisor(BindAct act) =>
        act.Roles.FirstOrDefault(r => r is Role.SubCoordinator or Role.DivisionHead or Role.AgencyHead, Role.Mediator);
}
