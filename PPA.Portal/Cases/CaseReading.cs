using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>Opens case files. Every opening is written down, and so is every refusal.</summary>
public sealed class CaseReading(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>Letters that a purpose must have.</summary>
    public const int PurposeLength = 5;

    /// <summary>Opens a file without names.</summary>
    /// <param name="number">Register number.</param>
    /// <exception cref="NotAllowedException">It does not exist, or the officer may not open it: the answer is the same.</exception>
    public Task<CaseView> OpenAsync(string number, CancellationToken ct = default) =>
        ReadAsync(number, Permission.OpenCase, "lihat-berkas", reveal: false, null, ct);

    /// <summary>Opens a file with names, numbers and addresses, for a purpose that is written down.</summary>
    /// <param name="purpose">Why, in a few words. Kept in the file as a note.</param>
    public async Task<CaseView> RevealAsync(string number, string purpose, CancellationToken ct = default)
    {
        if (purpose.Trim().Length < PurposeLength)
            throw new RuleException("Tulis keperluan Anda membuka identitas.", "keperluan");
        return await ReadAsync(number, Permission.RevealIdentity, "buka-identitas", reveal: true, purpose.Trim(), ct);
    }

    /// <summary>Reads a file again that is already open on the officer's screen; that is no second opening.</summary>
    /// <param name="revealed">True where its names have been asked for with a purpose.</param>
    public Task<CaseView> FreshenAsync(string number, bool revealed, CancellationToken ct = default) =>
        ReadAsync(number, revealed ? Permission.RevealIdentity : Permission.OpenCase, null, revealed, null, ct);

    private async Task<CaseView> ReadAsync(string number, Permission permission, string? action, bool reveal, string? purpose, CancellationToken ct)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().AsNoTracking().AsSplitQuery()
            .Include(c => c.People).Include(c => c.Notes).Include(c => c.RiskHistory).Include(c => c.Runs).Include(c => c.Prompts)
            .SingleOrDefaultAsync(c => c.Number == number, ct);
        var allowed = file is not null && officer.May(permission, file.HolderId, file.OfferedTo);
        if (action is not null || !allowed)
        {
            if (allowed && purpose is not null)
                db.Add(new CaseNote(file!.Id, NoteKind.Purpose, purpose, officer.Id, Now));
            db.Journal(new AuditEntry(allowed ? action! : "ditolak", "petugas", officer.Id, file?.Id, null, allowed ? null : action, Now));
            await db.SaveChangesAsync(ct);
        }
        if (!allowed)
            throw new NotAllowedException("Anda tidak memiliki izin membuka berkas ini. Permintaan akses tercatat.");

        var earlier = file!.EarlierCase is null ? null
            : await db.Set<CaseFile>().Where(c => c.Id == file.EarlierCase).Select(c => c.Number).SingleOrDefaultAsync(ct);
        return View(file, earlier, await EventsAsync(db, file, ct), reveal);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static async Task<IReadOnlyList<CaseEvent>> EventsAsync(PortalDb db, CaseFile file, CancellationToken ct)
    {
        var verbs = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.CaseId == file.Id).ToListAsync(ct);
        return
        [
            .. verbs.Select(a => new CaseEvent(a.At, a.Action, a.Officer, null, a.Detail))
                .Concat(file.Notes.Select(n => new CaseEvent(n.At, "catatan-" + n.Kind.ToString().ToLowerInvariant(), n.By, n.Text)))
                .Concat(file.RiskHistory.Select(r => new CaseEvent(r.At, $"{r.From.Label()} → {r.To.Label()}", r.By, r.Reason)))
                .OrderByDescending(e => e.At),
        ];
    }

    private static CaseView View(CaseFile file, string? earlier, IReadOnlyList<CaseEvent> events, bool reveal) => new(
        file.Id, file.Number, file.Version, file.Channel, file.ReceivedAt, file.ReceivedBy, file.Stage, file.ClosedAt, file.Risk, file.DueAt,
        file.FirstResponseAt, file.HolderId, file.OfferedTo, file.Initials, file.Face, file.LifeThreat, earlier,
        file.Runs is [var run, ..] ? run.Procedure : null,
        new IncidentView(file.IncidentDate, file.Place, file.IncidentRegion, file.Forms, file.Dangers, file.Domestic, file.Story.Chronology, file.Story.PlaceDetail),
        file.Story.SafeContact is { } contact ? new ContactRule(contact.Allowed, contact.Hours, contact.Way, contact.SayIfAnother) : null,
        new RiskView(file.Suggested, file.RescoreAt, file.Prompts),
        [.. file.People.OrderBy(p => p.Order).Select(p => View(p, file.Story.SafeContact, reveal))],
        events);

    private static PersonView View(Person person, SafeContact? contact, bool reveal) => new(
        person.Id, person.Role, Initials.Of(person.Identity.Name), person.Sex, person.Age, person.Region, person.Disability, person.Pregnant,
        person.Relation, person.Anonymous, reveal ? person.Identity : null, reveal && person.Role == PersonRole.Reporter ? contact?.Phone : null);
}
