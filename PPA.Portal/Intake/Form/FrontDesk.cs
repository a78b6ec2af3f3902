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

    /// <summary>Opens a file at the word "danger", before anything else is known, so that the alarm does not wait for the form.</summary>
    /// <param name="submission">Names this form; a second press changes nothing.</param>
    public async Task<ReceivedCase> AlarmAsync(string? channel, Guid submission, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        var alarm = new ComplaintDraft
        {
            Channel = channel,
            DangerNow = Answer.Yes,
            Victims = [new PersonDraft()],
            Incident = new IncidentDraft { Chronology = CaseFile.DetailsToFollow },
        };
        var checkedAlarm = checks.Check(alarm);
        return checkedAlarm.Complaint is { } complaint
            ? await reception.ReceiveAsync(complaint, DoorFor("bahaya:", submission), ct)
            : throw new RuleException(checkedAlarm.Faults[0].Sentence, checkedAlarm.Faults[0].Path);
    }

    /// <summary>Receives a form and spends what was kept of it, or completes the file that its alarm opened.</summary>
    /// <param name="alarmed">The file of the alarm, where there was one.</param>
    public async Task<HandedIn> ReceiveAsync(ComplaintDraft draft, Guid submission, CaseId? alarmed, CancellationToken ct = default)
    {
        officer.Must(Permission.ReceiveComplaint);
        var found = checks.Check(draft);
        if (found.Complaint is not { } complaint)
            return new HandedIn(null, found.Faults, found.Warnings);
        var door = DoorFor(FormKey, submission) with { SpentForm = submission };
        try
        {
            var received = alarmed is { } file
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

    private Door DoorFor(string kind, Guid submission) => new("petugas", officer.Id)
    {
        Once = new Once(officer.Id.Value, kind + submission.ToString("N"), SHA256.HashData(submission.ToByteArray())),
    };
}
