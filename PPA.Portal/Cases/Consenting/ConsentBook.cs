using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Attachments;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Consenting;

/// <summary>An answer to one item of the consent sheet.</summary>
/// <param name="Signer">By initials until names were asked for with a purpose.</param>
/// <param name="Latest">True where it is the version that counts.</param>
/// <param name="ByReported">True where the signer turns out to be a reported party: it does not count.</param>
/// <param name="Sheet">The attachment with the signed sheet.</param>
/// <param name="Hand">Tells the signers of the file apart without naming them.</param>
public sealed record ConsentLine(
    Guid Id, string Item, string? Service, Guid? Beneficiary, int Version, bool Given, string? Reason, string Signer, string SignerRelation, string? NotReported, bool Latest, bool ByReported, RowMark Mark, Guid? Sheet = null, int Hand = 0);

/// <summary>What the beneficiary agreed to.</summary>
public sealed class ConsentBook(CaseHand hand, AttachmentDesk attachments)
{
    private const string Recorded = "catat-persetujuan";

    /// <summary>Records the answer to one item; an earlier answer becomes history.</summary>
    /// <exception cref="RuleException">The signer is a reported party, a reason is missing, or the sheet is no attachment of the case.</exception>
    public Task RecordAsync(CaseId id, ConsentFacts facts, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, Recorded, files => files.WithConsents().Include(c => c.Attachments), work => work.File.RecordConsent(facts, work.By, work.Now), ct);

    /// <summary>Records a whole sheet, all of it or nothing; each answer is a line of its own in the trail.</summary>
    /// <exception cref="RuleException">As for one item, and where something of the sheet is missing.</exception>
    public Task RecordSheetAsync(CaseId id, ConsentSheet sheet, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, Recorded, files => files.WithConsents().Include(c => c.Attachments), work =>
        {
            // The hand writes the first line itself.
            foreach (var _ in work.File.RecordConsents(sheet, work.By, work.Now).Skip(1))
                work.Db.Journal(new AuditEntry(Recorded, "petugas", work.By, id, null, null, work.Now));
        }, ct);

    /// <summary>Keeps a signature that was drawn on the screen, and puts it under the answers of the one who drew it.</summary>
    /// <param name="drawing">A picture in PNG.</param>
    public async Task SignAsync(CaseId id, IReadOnlyCollection<Guid> consents, Stream drawing, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.WriteRecord, files => files, ct);
        var sheet = await attachments.AddAsync(file.Number, drawing, "Tanda tangan persetujuan.png", null, CaseAttachment.Drawing, ct);
        await hand.DoAsync(id, Permission.WriteRecord, "tandatangan-persetujuan", files => files.WithConsents().Include(c => c.Attachments), work => work.File.SignConsents(consents, sheet, work.By, work.Now), ct);
    }

    /// <summary>Takes an answer back on the beneficiary's word.</summary>
    public Task RevokeAsync(CaseId id, Guid consent, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "cabut-persetujuan", files => files.WithConsents(), work => work.File.RevokeConsent(consent, reason, work.By, work.Now), ct);

    /// <summary>Attachments that may be the signed sheet, newest first.</summary>
    public async Task<IReadOnlyList<(Guid Id, string FileName)>> SheetsAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.Include(c => c.Attachments), ct);
        return [.. file.Attachments.Where(a => a.IsValid).OrderByDescending(a => a.At).Select(a => (a.Id, a.FileName))];
    }

    /// <param name="revealed">True where names have been asked for with a purpose.</param>
    public async Task<IReadOnlyList<ConsentLine>> ReadAsync(CaseId id, bool revealed, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, revealed ? Permission.RevealIdentity : Permission.OpenCase, files => files.WithConsents(), ct);
        var latest = file.Consents.GroupBy(c => (c.Item, c.Service, c.Beneficiary)).Select(g => g.MaxBy(c => c.Version)!.Id).ToHashSet();
        var hands = file.Consents.Select(c => (c.Signer.Name, c.SignerRelation)).Distinct().ToList();
        return
        [
            .. file.Consents.OrderByDescending(c => c.Version).ThenByDescending(c => c.At).Select(c => new ConsentLine(
                c.Id, c.Item, c.Service, c.Beneficiary, c.Version, c.Given, c.Reason, revealed ? c.Signer.Name : Initials.Of(c.Signer.Name) ?? "–", c.SignerRelation, c.NotReported,
                latest.Contains(c.Id), file.ConflictOf(c.Signer) == SignerConflict.ReportedParty, RowMark.Of(c), c.Attachment,
                hands.IndexOf((c.Signer.Name, c.SignerRelation)))),
        ];
    }
}
