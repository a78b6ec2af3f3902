namespace PPA.Portal.Domain;

/// <summary>What two files have to do with each other.</summary>
public enum FileLinkKind
{
    SamePerson,
    SameIncident,

    /// <summary>This file goes on where the other one ended.</summary>
    Continued,
}

/// <summary>A link from one file to another; read it from both sides.</summary>
public sealed class FileLink : VoidableRecord
{
    private FileLink() { }

    internal FileLink(CaseId caseId, CaseId other, FileLinkKind kind, string? note, OfficerId by, DateTime now) : base(caseId, by, now) =>
        (Other, Kind, Note) = (other, kind, Stated.Maybe(note));

    public CaseId Other { get; private set; }
    public FileLinkKind Kind { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Note { get; private set; }
}

/// <summary>A file that was folded into another one. Undoing it marks the row and gives the file back as it was.</summary>
public sealed class FileMerge : VoidableRecord
{
    private FileMerge() { }

    internal FileMerge(CaseFile file, CaseId into, string reason, OfficerId by, DateTime now) : base(file.Id, by, now) =>
        (Into, Reason, StageBefore, ClosedBefore) = (into, Stated.Need(reason, "Tulis mengapa kedua berkas digabung.", "alasan"), file.Stage, file.ClosedAt);

    public CaseId Into { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";

    public CaseStage StageBefore { get; private set; }
    public DateTime? ClosedBefore { get; private set; }
}

/// <summary>Links to other files, and files that turn out to be one.</summary>
public sealed partial class CaseFile
{
    private readonly List<FileLink> _links = [];
    private readonly List<FileMerge> _merges = [];

    public IReadOnlyList<FileLink> Links => _links;
    public IReadOnlyList<FileMerge> Merges => _merges;

    /// <summary>The file this one was folded into; reports count that one only.</summary>
    public CaseId? MergedInto { get; private set; }

    /// <summary>Links this file to another one.</summary>
    public FileLink Link(CaseId other, FileLinkKind kind, string? note, OfficerId by, DateTime now)
    {
        if (other == Id)
            throw new RuleException("Pilih berkas lain.", "berkas");
        if (_links.Any(l => l.IsValid && l.Other == other && l.Kind == kind))
            throw new RuleException("Kedua berkas sudah ditautkan.", "berkas");
        return Keep(_links, new FileLink(Id, other, kind, note, by, now));
    }

    /// <summary>Takes a link away that was wrong.</summary>
    public void Unlink(Guid link, string reason, OfficerId by, DateTime now)
    {
        Stated.Found(_links, link).Void(reason, by, now);
        Version++;
    }

    /// <summary>Folds this file into another one: it leaves the board, its rows stay its own and are read from there.</summary>
    /// <exception cref="RuleException">Urgency would be hidden by it, or one of the two is folded already.</exception>
    public FileMerge MergeInto(CaseFile target, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (target.Id == Id || target.Kind != Kind)
            throw new RuleException("Pilih berkas lain dari register yang sama.", "berkas");
        if (target.MergedInto is not null || target.Stage == CaseStage.Closed)
            throw new RuleException("Berkas tujuan sudah diakhiri atau digabung. Pilih berkas yang masih terbuka.", "berkas");
        if (FirstResponseAt is null && target.FirstResponseAt is not null)
            throw new RuleException("Berkas ini masih menunggu respons pertama. Catat responsnya sebelum digabung.", "berkas");
        if (ClockLevel.Effective() > target.ClockLevel.Effective())
            throw new RuleException("Risiko berkas ini lebih tinggi. Naikkan dahulu risiko berkas tujuan, atau gabungkan ke arah sebaliknya.", "berkas");
        var merge = Keep(_merges, new FileMerge(this, target.Id, reason, by, now));
        (MergedInto, Stage, ClosedAt) = (target.Id, CaseStage.Closed, now);
        return merge;
    }

    /// <summary>Gives the file back as it was before it was folded. Load Merges.</summary>
    public void UndoMerge(string reason, OfficerId by, DateTime now)
    {
        var merge = _merges.SingleOrDefault(m => m.IsValid) ?? throw new RuleException("Berkas ini tidak sedang digabung.");
        merge.Void(reason, by, now);
        (MergedInto, Stage, ClosedAt) = (null, merge.StageBefore, merge.ClosedBefore);
        Version++;
    }
}
