using PPA.Portal.Domain;

namespace PPA.Portal.Sop.Binding;

/// <summary>What ends with a step: the entry into SIMFONI, the report to the police, and asking for the end of the work.</summary>
internal static class ClosingBinding
{
    public static void Write(BindAct act)
    {
        if (act.Says("simfoni-nomor", "simfoni-tanggal") && act.Value("simfoni-nomor") is { } number)
            Simfoni(act, number, BindAct.Day(act.Value("simfoni-tanggal")) ?? act.Zone.DateAt(act.Now));
        if (act.Says("lapor-polisi-nomor"))
            act.File.ReportToPolice(act.Value("lapor-polisi-nomor")!, act.Moment(act.Value("lapor-polisi-tanggal")) ?? act.Now, act.Value("lapor-polisi-tempat") ?? "", null, act.By, act.Now);
        if (act.Says("penutupan-jenis"))
            act.File.AskTermination(
                new TerminationFacts(KindOf(act.Value("penutupan-jenis")), act.Value("penutupan-alasan") ?? "", BindAct.Said(act.Value("penutupan-persetujuan")), act.Value("penutupan-tanggapan")),
                [], act.By, act.Now);
    }

    private static void Simfoni(BindAct act, string number, DateOnly day)
    {
        if (act.File.SimfoniNumber is null)
            act.File.EnterSimfoni(number, day, act.By, act.Now);
        else if (act.File.SimfoniNumber != number || act.File.SimfoniOn != day)
            act.File.CorrectSimfoni(number, day, "Dibetulkan pada langkah prosedur", act.By, act.Now);
    }

    private static TerminationKind KindOf(string? code) => code switch
    {
        "ditutup" => TerminationKind.Closed,
        "bukan-kewenangan" => TerminationKind.NotCompetent,
        "dilimpahkan" => TerminationKind.Transferred,
        "tidak-melanjutkan" => TerminationKind.Discontinued,
        _ => TerminationKind.Completed,
    };
}
