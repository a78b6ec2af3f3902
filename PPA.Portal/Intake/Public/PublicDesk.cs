using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Vault;

namespace PPA.Portal.Intake.Public;

/// <summary>How far a report is.</summary>
/// <param name="Calling">True while the office tries to reach the reporter.</param>
/// <param name="At">UTC: since when.</param>
public sealed record ReportStatus(CaseId Report, CaseStage Stage, bool Calling, DateTime At);

/// <summary>The public's door: sends a report, says how far it is, takes in what is added later. It never shows anything back.</summary>
public sealed class PublicDesk(Reception reception, ComplaintChecks checks, IDbContextFactory<PortalDb> dbs, BlindIndex index, LiveFeed feed, TimeProvider time)
{
    private static readonly TimeSpan CodeShows = TimeSpan.FromMinutes(2);

    /// <summary>Sends the report of a visit. Afterwards the visit holds the code for a short while and nothing else.</summary>
    /// <returns>What must be mended; empty when the report is on disk.</returns>
    public async Task<IReadOnlyList<FieldFault>> SendAsync(Visit visit, CancellationToken ct = default)
    {
        if (PublicReport.IsEmpty(visit.Answers))
            return [new FieldFault("cerita", "Kami belum menerima apa pun. Tulis sedikit saja, atau beri cara menghubungi Anda.")];
        var found = checks.Check(PublicReport.Draft(visit.Answers));
        if (found.Complaint is not { } complaint)
            return found.Faults;

        string code;
        lock (visit)
            code = visit.Code ??= TrackingCode.New();
        await reception.ReceiveAsync(complaint, new Door("publik", null)
        {
            TrackingToken = index.Token(TokenKind.TrackingCode, code),
            Once = new Once(Guid.Empty, "formulir-publik:" + visit.Submission.ToString("N"), SHA256.HashData(visit.Submission.ToByteArray())),
        }, ct);
        visit.CodeUntil = time.GetUtcNow().UtcDateTime + CodeShows;
        return [];
    }

    /// <summary>How far the report with this code is, or null for a code that nobody holds.</summary>
    public async Task<ReportStatus?> StatusAsync(string code, CancellationToken ct = default)
    {
        var token = index.Token(TokenKind.TrackingCode, code);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().AsNoTracking().FirstOrDefaultAsync(c => c.TrackingToken == token && c.Channel == Channel.OnlineForm, ct);
        if (file is null)
            return null;
        var calling = file is { Stage: CaseStage.Handling, FirstResponseAt: null, Story.SafeContact.Allowed: Answer.Yes };
        return new ReportStatus(file.Id, file.Stage, calling, file.Stage switch
        {
            CaseStage.Received => file.ReceivedAt,
            CaseStage.Handling => file.TakenAt ?? file.ReceivedAt,
            CaseStage.Closed => file.ClosedAt ?? file.ReceivedAt,
        });
    }

    /// <summary>Adds to a report what its reporter still wants to say.</summary>
    public async Task AddAsync(CaseId report, string text, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var file = await db.Set<CaseFile>().SingleAsync(c => c.Id == report, ct);
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(file.AddNote(NoteKind.AddedByReporter, text, null, now));
        db.Journal(new AuditEntry("tambah-keterangan", "publik", null, file.Id, null, null, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(CancellationToken.None);
        feed.Ring(Topic.CasesChanged, file.Id);
    }
}
