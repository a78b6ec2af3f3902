using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop.Binding;

/// <summary>Services, plans, and what was done: visits, sessions, aspects assessed.</summary>
internal static class HelpBinding
{
    public static void Write(BindAct act)
    {
        foreach (var row in act.NewRows("layanan"))
            act.File.GiveService(Service(act, row), act.By, act.Now);
        foreach (var row in act.NewRows("kegiatan").Concat(act.NewRows("asesmen")))
            act.File.RecordActivity(Activity(act, row), null, act.By, act.Now);
        var planned = act.NewRows("rencana").Select(row => Planned(act, row)).ToList();
        if (planned.Count > 0)
            act.File.DrawUpPlan(new PlanFacts(act.Values["tujuan"] ?? act.Step.Title, act.Values["bersama"] != "tidak", act.Values["alasan-tanpa"], planned), act.By, act.Now);
    }

    /// <param name="nextAt">UTC: when the next one is planned.</param>
    public static void WriteEntry(BindAct act, EntryPlan plan, DateTime? nextAt)
    {
        if (plan.Bind == "layanan")
            act.File.GiveService(Service(act, act.Values), act.By, act.Now);
        else if (plan.Bind == "kegiatan")
            act.File.RecordActivity(Activity(act, act.Values), nextAt is { } at ? new NextActivity(act.Values["jenis"] ?? "pemantauan", at, act.By) : null, act.By, act.Now);
        else if (nextAt is { } due)
            act.File.PlanAgenda("pemantauan", due, act.By, act.StepId);
    }

    private static ServiceFacts Service(BindAct act, StepValues row)
    {
        var (provider, name) = act.Provider(row["penyelenggara"]);
        return new ServiceFacts(
            row["layanan"] ?? "", provider, name ?? row["nama-penyelenggara"], BindAct.Officer(row["petugas"]), BindAct.Day(row["tanggal"]) ?? act.Zone.DateAt(act.Now), row["rincian"] ?? row["isi"]);
    }

    private static ActivityFacts Activity(BindAct act, StepValues row) => new(
        row["jenis"] ?? row["aspek"] ?? "lainnya", act.Moment(row["tanggal"] ?? row["waktu"]) ?? act.Now, row["hasil"],
        new ActivityWords(row["isi"] ?? row["temuan"] ?? row["uraian"] ?? "", row["kebutuhan"]), Step: act.StepId);

    private static PlannedFacts Planned(BindAct act, StepValues row)
    {
        var (provider, name) = act.Provider(row["penyelenggara"]);
        act.Ahead(row["target"], "target");
        return new PlannedFacts(row["layanan"] ?? "", provider, name ?? row["nama-penyelenggara"], BindAct.Officer(row["petugas"]), BindAct.Day(row["target"]), row["rincian"]);
    }
}
