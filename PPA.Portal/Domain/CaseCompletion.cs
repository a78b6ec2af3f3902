namespace PPA.Portal.Domain;

/// <summary>A file that was opened before all was known: at the word "danger", or to judge the risk during the call.</summary>
public sealed partial class CaseFile
{
    /// <summary>What such a file says until the rest is written.</summary>
    public const string DetailsToFollow = "Bahaya saat ini – keterangan menyusul";

    /// <summary>What a file says that was opened to judge its risk while the caller still speaks.</summary>
    public const string BeingReceived = "Pengaduan sedang diterima – keterangan menyusul";

    /// <summary>True while the file holds no more than what was needed before the rest was written.</summary>
    public bool AwaitsDetails => Story.Chronology is DetailsToFollow or BeingReceived;

    /// <summary>Writes the people and the story of a complaint whose file was opened before they were known; what is not whole yet may be written again.</summary>
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
