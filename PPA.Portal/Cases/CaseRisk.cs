using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases;

/// <summary>What keeps a level true while the work goes on: prompts dealt with, events after which it is judged again.</summary>
public sealed class CaseRisk(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LiveFeed feed, TimeProvider time)
{
    /// <summary>Events after which a level is judged again at once: code and words.</summary>
    public static readonly IReadOnlyList<(string Code, string Words)> Events =
    [
        ("berpisah", "Berpisah atau akan pergi"), ("terlapor-bebas", "Terlapor bebas, dipanggil, atau sidang"), ("ancaman-baru", "Ancaman baru"),
        ("hamil", "Hamil"), ("pindah-rumah", "Pindah rumah"), ("aduan-dicabut", "Aduan dicabut"), ("terlapor-tahu", "Terlapor tahu laporan ini"),
    ];

    /// <summary>Marks a prompt as done, or as not applicable with a reason.</summary>
    /// <param name="notApplicable">Why not; kept encrypted. Null where it was done.</param>
    public Task MarkPromptAsync(CaseId id, string prompt, string? notApplicable, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.SetRisk, "tandai-petunjuk", (file, now) => file.MarkPrompt(prompt, notApplicable, officer.Id, now), ct);

    /// <summary>Asks for a new judgement after something happened.</summary>
    /// <param name="happened">A code of <see cref="Events"/>.</param>
    public Task AskRescoreAsync(CaseId id, string happened, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.SetRisk, "minta-nilai-ulang", (file, now) =>
        {
            if (Events.All(e => e.Code != happened))
                throw new RuleException("Pilih apa yang terjadi.", "peristiwa");
            file.AskRescore(happened, officer.Id, now);
        }, ct);

    private async Task ChangeAsync(CaseId id, Permission permission, string action, Action<CaseFile, DateTime> change, CancellationToken ct)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().Include(c => c.Prompts).Include(c => c.Agenda).AsSplitQuery().SingleAsync(c => c.Id == id, ct);
        officer.Must(permission, file);

        var now = time.GetUtcNow().UtcDateTime;
        change(file, now);
        db.Journal(new AuditEntry(action, "petugas", officer.Id, id, null, null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.CasesChanged, id);
    }
}
