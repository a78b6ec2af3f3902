namespace PPA.Portal.Domain;

/// <summary>A file that was opened at the word "danger", before anything else was known.</summary>
public sealed partial class CaseFile
{
    /// <summary>What such a file says until the rest is written.</summary>
    public const string DetailsToFollow = "Bahaya saat ini – keterangan menyusul";

    /// <summary>True while the file holds no more than the first alarm.</summary>
    public bool AwaitsDetails => Story.Chronology == DetailsToFollow;

    /// <summary>Writes the people and the story of a complaint that was received at the word "danger".</summary>
    /// <param name="by">The officer who received it.</param>
    /// <param name="due">The response clock: an earlier receipt or another door moves the due time.</param>
    /// <exception cref="RuleException">The file holds more already, or another officer received it.</exception>
    public void Complete(Complaint complaint, OfficerId? by, DueTime due, DateTime now)
    {
        MustBeOpen();
        if (!AwaitsDetails)
            throw new RuleException("Keterangan kasus ini sudah diisi. Tambahkan catatan pada berkasnya.");
        if (ReceivedBy != by)
            throw new RuleException("Keterangan awal dilengkapi oleh petugas yang menerimanya.");
        MustBeWhole(complaint, now);

        // Danger that was once named is not unsaid by filling in the rest; lowering has its own way.
        var threat = LifeThreat;
        _people.Clear();
        Channel = complaint.Channel;
        ReceivedAt = complaint.ReceivedAt < ReceivedAt ? complaint.ReceivedAt : ReceivedAt;
        EarlierCase = complaint.EarlierCase ?? EarlierCase;
        Write(complaint, now);
        LifeThreat |= threat;
        Version++;
        Reclock(due, "pelengkapan", now);
    }
}
