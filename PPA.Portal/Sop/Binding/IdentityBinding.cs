using PPA.Portal.Domain;

namespace PPA.Portal.Sop.Binding;

/// <summary>What kind of case it is, whose matter, and who goes on with it (SK 301/2022 step 2).</summary>
internal static class IdentityBinding
{
    public static void Write(BindAct act)
    {
        var file = act.File;
        if (act.Says("bentuk"))
            file.SetForms(act.AllOf("bentuk"), act.By, act.Now);
        if (act.Says("kdrt"))
            file.SetIncident(file.Incident with { Domestic = BindAct.Said(act.Value("kdrt")) }, act.By, act.Now);
        if (act.Says("kewenangan", "wilayah-tkp", "wilayah-ktp", "wilayah-domisili"))
            Decide(act);
        if (act.Says("respons-pertama") && file.FirstResponseAt is null)
            file.RecordFirstResponse(act.Value("respons-pertama")!, act.By, act.Now);
        if (act.Says("tim"))
            file.JoinTeam(act.AllOf("tim").Select(BindAct.Officer).OfType<OfficerId>());
        if (act.Says("serahkan-kepada") && BindAct.Officer(act.Value("serahkan-kepada")) is { } to)
            file.Assign(to, act.By, act.Now);
    }

    private static void Decide(BindAct act)
    {
        if (act.Value("kewenangan") is not { } decided)
            return;
        var outcome = decided switch
        {
            "rujuk" or "luar-kota" => AuthorityOutcome.Refer,
            "limpahkan" => AuthorityOutcome.Transfer,
            _ => AuthorityOutcome.Competent,
        };
        act.File.DecideAuthority(
            new AuthorityFacts(
                outcome, act.Value("wilayah-tkp") ?? act.File.IncidentRegion, act.Value("wilayah-ktp") ?? act.File.IdCardRegion,
                act.Value("wilayah-domisili") ?? act.File.DomicileRegion, act.Value("alasan-kewenangan") ?? act.Step.Title),
            act.By, act.Now);
    }
}
