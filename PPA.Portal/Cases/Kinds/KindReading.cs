using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Cases.Kinds;

/// <summary>Opens files that are not cases. Every opening is written down, and so is every refusal.</summary>
public sealed class KindReading(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseDesk desk)
{
    /// <summary>Opens a file without names.</summary>
    /// <param name="again">True where the screen only looks again.</param>
    /// <exception cref="NotAllowedException">It does not exist, or the officer may not open it: the answer is the same.</exception>
    public async Task<KindView> OpenAsync(string number, bool again = false, CancellationToken ct = default)
    {
        officer.Must(Permission.OpenCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().AsNoTracking().WithKind().Include(c => c.Notes).Include(c => c.Runs).ThenInclude(r => r.Steps)
            .Include(c => c.Attachments).Include(c => c.Terminations).Include(c => c.Access).Include(c => c.GlassBreaks)
            .SingleOrDefaultAsync(c => c.Number == number && c.Kind != CaseKind.Case, ct);
        var allowed = file is not null && officer.May(Permission.OpenCase, file);
        if (!again || !allowed)
        {
            db.Journal(new AuditEntry(allowed ? "lihat-berkas" : "ditolak", "petugas", officer.Id, file?.Id, null, allowed ? null : "lihat-berkas", desk.Now));
            await db.SaveChangesAsync(ct);
        }
        return allowed ? View(file!) : throw officer.RefusalOf(Permission.OpenCase, file, "Anda tidak memiliki izin membuka berkas ini. Permintaan akses tercatat.");
    }

    private KindView View(CaseFile file) => new(
        file.Id, file.Number, file.Kind, file.Channel, file.ReceivedAt, file.ReceivedBy, file.Stage, file.ClosedAt,
        file.DueAt, file.FirstResponseAt, file.HolderId, file.Story.Chronology, file.Attachments.Count(a => a.IsValid), file.Terminations.SingleOrDefault(t => t.IsOpen)?.Id,
        file.FamilyClient is { } c ? new ClientPart(c.Origin, c.Status, c.CompleteAt) : null,
        file.CommunityActivity is { } a ? new ActivityPart(a.Topic, a.Place, a.PlannedAt, a.Disposition, a.DispositionNote, a.HeldAt, a.Audience.Sum(x => x.Count)) : null,
        file.ServiceComplaint is { } s ? new ComplaintPart(s.Door, s.LaporNumber, s.Identified, s.Accommodation, s.Finding, s.Answer, s.AnsweredBy, s.AnsweredAt, s.PublicText, s.PublishedAt) : null,
        [.. file.People.OrderBy(p => p.Order).Select(p => new KindPerson(p.Role, Initials.Of(p.Identity.Name), p.Sex, p.Age, p.Region))],
        [.. file.Runs.OrderBy(r => r.StartedAt).Select(Part)],
        [.. file.Notes.Where(n => n.Kind != NoteKind.Purpose).OrderByDescending(n => n.At).Select(n => new KindNote(n.At, n.By, n.Text))],
        RightsTo(file));

    private RunPart Part(ProcedureRun run)
    {
        var plan = desk.Office.PlanOf(run);
        return new RunPart(run.Id, plan.Title, run.IsRunning, run.Current is { } step ? plan[step.Step].Title : null, run.Steps.Count(s => s.State == RunStepState.Done), run.StartedAt);
    }

    private KindRights RightsTo(CaseFile file)
    {
        var open = file.Stage != CaseStage.Closed;
        var complaint = file.Kind == CaseKind.ServiceComplaint;
        return new KindRights(
            open && officer.May(Permission.WriteNote, file),
            open && complaint && file.FirstResponseAt is null && officer.May(Permission.RecordResponse, file),
            open && complaint && file.FirstResponseAt is not null && officer.May(Permission.AnswerServiceComplaint, file),
            complaint && file.ServiceComplaint?.AnsweredAt is not null && officer.May(Permission.PublishServiceComplaint, file),
            open && officer.May(file.TerminationAskedAt is null ? Permission.AskEnding : Permission.CloseCase, file));
    }
}
