using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Form;

/// <summary>What became of a form that an officer handed in.</summary>
/// <param name="Case">Null while there are faults.</param>
public sealed record HandedIn(ReceivedCase? Case, IReadOnlyList<FieldFault> Faults, IReadOnlyList<FieldFault> Warnings);

/// <summary>What a receipt says: that a complaint was taken in, and nothing of what it was about.</summary>
/// <param name="ReceivedAt">UTC.</param>
public sealed record Slip(string Number, DateTime ReceivedAt, Channel Channel);

/// <summary>The officer's door.</summary>
public sealed class FrontDesk(Reception reception, ComplaintChecks checks, IDbContextFactory<PortalDb> dbs, CurrentOfficer officer)
{
    private const string FormKey = "formulir:";
    private const string CardKey = "bahaya:";

    /// <summary>Opens a file at the word "danger", before anything else is known, so that the alarm does not wait for the form.</summary>
    /// <param name="submission">Names this form; a second press changes nothing.</param>
    public async Task<ReceivedCase> AlarmAsync(string? channel, Guid submission, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        return await reception.ReceiveAsync(Early(new ComplaintDraft { Channel = channel, DangerNow = Answer.Yes }), DoorFor(CardKey, submission), ct);
    }

    /// <summary>Brings what is known so far onto the board while the form is still being written, so that the risk can be judged during the call.</summary>
    /// <param name="submission">Names this form: however often it is brought, there is one file.</param>
    /// <exception cref="RuleException">The file is whole already.</exception>
    public async Task<ReceivedCase> BringAsync(ComplaintDraft draft, Guid submission, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        var known = Early(draft);
        var card = await reception.ReceiveAsync(known, DoorFor(CardKey, submission), ct);
        return card.Again ? await reception.CompleteAsync(card.Id, known, new Door("petugas", officer.Id), ct) : card;
    }

    /// <summary>Receives a form and spends what was kept of it, or completes the file that was opened for it early.</summary>
    public async Task<HandedIn> ReceiveAsync(ComplaintDraft draft, Guid submission, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        var found = checks.Check(draft);
        if (found.Complaint is not { } complaint)
            return new HandedIn(null, found.Faults, found.Warnings);
        var door = DoorFor(FormKey, submission) with { SpentForm = submission };
        try
        {
            var received = await CardOfAsync(submission, ct) is { } file
                ? await reception.CompleteAsync(file, complaint, door, ct)
                : await reception.ReceiveAsync(complaint, door, ct);
            return new HandedIn(received, [], found.Warnings);
        }
        catch (RuleException broken)
        {
            return new HandedIn(null, [new FieldFault(broken.Field ?? "", broken.Message)], found.Warnings);
        }
    }

    /// <summary>The receipt of a complaint, or null where there is none of this number.</summary>
    public async Task<Slip?> SlipAsync(string number, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<CaseFile>().AsNoTracking().Where(c => c.Number == number)
            .Select(c => new Slip(c.Number, c.ReceivedAt, c.Channel)).SingleOrDefaultAsync(ct);
    }

    /// <summary>The name under which a form is received, for those who must know whether it has been.</summary>
    internal static string KeyOf(Guid submission) => FormKey + submission.ToString("N");

    // Asked of the register, not of the page: a page that was reloaded between both would open a second file.
    private async Task<CaseId?> CardOfAsync(Guid submission, CancellationToken ct)
    {
        var (me, key) = (officer.Id.Value, CardKey + submission.ToString("N"));
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<IntakeReceipt>().Where(r => r.ApiKey == me && r.IdempotencyKey == key).Select(r => (CaseId?)r.CaseId).SingleOrDefaultAsync(ct);
    }

    // A slip of the pen in one field must not hold up a call for help: then only what carries the card goes out.
    private Complaint Early(ComplaintDraft draft)
    {
        var story = draft.DangerNow == Answer.Yes ? CaseFile.DetailsToFollow : CaseFile.BeingReceived;
        var bare = new ComplaintDraft { Channel = draft.Channel, DangerNow = draft.DangerNow, Victims = [new PersonDraft()], Incident = new IncidentDraft { Chronology = story } };
        (draft.Incident.Chronology, draft.Victims) = (story, draft.Victims.Count > 0 ? draft.Victims : bare.Victims);
        var found = checks.Check(bare);
        return checks.Check(draft).Complaint ?? found.Complaint ?? throw new RuleException(found.Faults[0].Sentence, found.Faults[0].Path);
    }

    private Door DoorFor(string kind, Guid submission) => new("petugas", officer.Id)
    {
        Once = new Once(officer.Id.Value, kind + submission.ToString("N"), SHA256.HashData(submission.ToByteArray())),
    };
}
