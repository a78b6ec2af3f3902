using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Attachments;

/// <summary>The attachments of a file as its page shows them.</summary>
/// <param name="Run">The run and step that were asked for, where there is one.</param>
public sealed record AttachmentList(CaseId CaseId, string Number, CaseKind Kind, Guid? Run, string? Step, bool MayAdd, bool MayRemove, IReadOnlyList<AttachmentLine> Lines);

/// <summary>One attachment.</summary>
/// <param name="IsThere">False where the row has lost its file.</param>
/// <param name="RemovedBy">Who took it away; null while it counts.</param>
public sealed record AttachmentLine(Guid Id, string Name, string Label, long Size, OfficerId By, DateTime At, bool OfStep, bool IsThere, OfficerId? RemovedBy, DateTime? RemovedAt, string? RemovedBecause)
{
    internal static AttachmentLine Of(CaseAttachment a, bool isThere) => new(
        a.Id, a.FileName, KnownContent.Find(a.ContentType)?.Label ?? "Berkas", a.Size, a.By, a.At, a.Step is not null, isThere, a.VoidedBy, a.VoidedAt, a.VoidReason);
}

/// <summary>A file about to be handed out.</summary>
/// <param name="Write">Writes its bytes, a piece at a time.</param>
public sealed record AttachmentHandout(string Name, string ContentType, long Size, Func<Stream, CancellationToken, Task> Write);
