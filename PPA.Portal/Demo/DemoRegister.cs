using Bogus;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Demo;

/// <summary>Fills the demo register: cases of all ages and risks, some waiting, some held, some done.</summary>
public sealed class DemoRegister(IDbContextFactory<PortalDb> dbs, OfficerDirectory officers, OfficeDesk desk, RiskChecklist checklist, DueTime due, TimeProvider time)
{
    private const int Seed = 2026;

    /// <summary>How long ago each open case came in (minutes), its level, and how far it has got.</summary>
    private static readonly (int Ago, RiskLevel Risk, Progress Progress)[] Open =
    [
        (2, RiskLevel.Unassessed, Progress.Waiting), (9, RiskLevel.Unassessed, Progress.Waiting), (31, RiskLevel.Unassessed, Progress.Waiting),
        (6, RiskLevel.High, Progress.Waiting), (12, RiskLevel.High, Progress.Held), (44, RiskLevel.High, Progress.Held), (95, RiskLevel.High, Progress.Answered), (1500, RiskLevel.High, Progress.Answered),
        (25, RiskLevel.Medium, Progress.Waiting), (90, RiskLevel.Medium, Progress.Held), (140, RiskLevel.Medium, Progress.Waiting), (320, RiskLevel.Medium, Progress.Held), (352, RiskLevel.Medium, Progress.Waiting), (900, RiskLevel.Medium, Progress.Answered), (2900, RiskLevel.Medium, Progress.Answered),
        (200, RiskLevel.Low, Progress.Waiting), (700, RiskLevel.Low, Progress.Held), (1100, RiskLevel.Low, Progress.Waiting), (1900, RiskLevel.Low, Progress.Held), (2600, RiskLevel.Low, Progress.Waiting), (3900, RiskLevel.Low, Progress.Held), (4250, RiskLevel.Low, Progress.Waiting), (5200, RiskLevel.Low, Progress.Answered), (8000, RiskLevel.Low, Progress.Answered),
    ];

    private enum Progress
    {
        Waiting,
        Held,
        Answered,
        Closed,
    }

    /// <summary>Writes the invented cases in one turn.</summary>
    public async Task FillAsync(CancellationToken ct = default)
    {
        var chance = new Randomizer(Seed);
        var past = Enumerable.Range(1, 90).Select(i => (Ago: 6000 + (i * 1400), chance.CollectionItem<RiskLevel>([RiskLevel.Low, RiskLevel.Medium, RiskLevel.High]), Progress.Closed));
        var invented = new InventedComplaints(desk.Now, Seed);
        var now = time.GetUtcNow().UtcDateTime;

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        foreach (var (ago, risk, progress) in Open.Concat(past).OrderByDescending(c => c.Ago))
            await AddAsync(db, invented.Make(now.AddMinutes(-ago)), risk, progress, chance, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    private async Task AddAsync(PortalDb db, Complaint complaint, RiskLevel risk, Progress progress, Randomizer chance, CancellationToken ct)
    {
        var at = complaint.ReceivedAt;
        var number = await db.NextNumberAsync("B", desk.Now.Time.DateAt(at).Year, ct);
        var receiver = Officer("penerima");
        var file = CaseFile.Receive(complaint, new Receipt(number, receiver, desk.ProcedureFor(complaint.Channel, at), null, at), due);
        Tell(db, "terima", receiver, file, at);

        var duty = Officer(chance.Bool() ? "piket" : "piket2");
        if (risk != RiskLevel.Unassessed)
        {
            Judge(file, risk, duty, at.AddMinutes(3));
            Tell(db, "risiko", duty, file, at.AddMinutes(3));
        }
        var holder = risk == RiskLevel.Low ? Officer("konselor") : duty;
        if (progress != Progress.Waiting)
        {
            file.Take(holder, at.AddMinutes(5));
            Tell(db, "ambil", holder, file, at.AddMinutes(5));
        }
        if (progress is Progress.Answered or Progress.Closed)
        {
            file.RecordFirstResponse("Dihubungi lewat WhatsApp pada jam aman. Keadaan dipastikan dan langkah berikut disepakati.", holder, at.AddMinutes(9));
            Tell(db, "respons-pertama", holder, file, at.AddMinutes(9));
        }
        if (progress == Progress.Closed)
        {
            file.Close("Layanan selesai sesuai rencana.", Officer("subkoordinator"), Officer("kabid"), at.AddDays(2));
            Tell(db, "akhiri", Officer("subkoordinator"), file, at.AddDays(2));
        }
        db.Add(file);
    }

    private void Judge(CaseFile file, RiskLevel risk, OfficerId by, DateTime at)
    {
        var answers = checklist.Criteria.Items.ToDictionary(i => i.Id, _ => Answer.No);
        answers["serumah-malam-ini"] = risk == RiskLevel.Medium ? Answer.Yes : Answer.No;
        answers["ancaman-nyawa"] = risk == RiskLevel.High ? Answer.Yes : Answer.No;
        file.Assess(checklist.Criteria, RiskFacts.Of(file, true, 1, desk.Now.Time.DateAt(at)), answers, by, due, at);
        var level = file.Suggested > risk ? file.Suggested.Value : risk;
        file.ConfirmAssessment(level, null, by, null, checklist.FollowUps[level], due, at);
        checklist.Prompt(file, desk.Now.Profile.Zone, at);
    }

    private static void Tell(PortalDb db, string action, OfficerId by, CaseFile file, DateTime at) =>
        db.Journal(new AuditEntry(action, "petugas", by, file.Id, null, null, at));

    private OfficerId Officer(string userName) => officers.Everybody.Single(o => o.UserName == userName).Id;
}
