namespace PPA.Portal.Domain;

/// <summary>Temporary shelter (standard of Kota Bandung, B4). Load Stays, and for admitting People and Consents.</summary>
public sealed partial class CaseFile
{
    private readonly List<ShelterStay> _stays = [];

    public IReadOnlyList<ShelterStay> Stays => _stays;

    /// <summary>Gives somebody a bed. They, or who may sign for them, agreed to the stay and to keep the place secret.</summary>
    /// <param name="taken">Spans of all beds, of all cases, that may touch this time.</param>
    /// <exception cref="RuleException">No consent, or the bed is somebody else's.</exception>
    public ShelterStay Admit(StayFacts facts, IReadOnlyCollection<BedSpan> taken, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (facts.Person is { } person)
            MustKnow(person);
        if (!Covers(ConsentItems.Shelter, beneficiary: facts.Person) || !Covers(ConsentItems.ShelterSecrecy, beneficiary: facts.Person))
            throw new RuleException(
                "Penampungan memerlukan persetujuan tinggal dan menjaga kerahasiaan lokasi. Bila penerima manfaat belum dapat menandatangani, catat wali lain atau keputusan kantor dengan alasannya.",
                "persetujuan");
        MustBeFree(taken, facts.Place.Id, facts.Bed, facts.From, facts.PlannedOutAt, null);
        return Keep(_stays, new ShelterStay(Id, facts, by, now));
    }

    /// <summary>Makes a stay longer.</summary>
    public void ExtendStay(Guid stay, DateTime until, string reason, IReadOnlyCollection<BedSpan> taken, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var longer = Stated.Found(_stays, stay);
        MustBeFree(taken, longer.Place, longer.Bed, longer.From, until, stay);
        longer.Extend(until, reason, by, now);
        Version++;
    }

    /// <summary>Somebody leaves the shelter.</summary>
    /// <param name="outcome">A code of the list "akhir-penampungan".</param>
    /// <param name="outAt">UTC.</param>
    public void EndStay(Guid stay, string outcome, string? note, DateTime outAt, OfficerId by, DateTime now)
    {
        MustBeOpen();
        Stated.Found(_stays, stay).End(outcome, note, outAt, by, now);
        Version++;
    }

    private static void MustBeFree(IReadOnlyCollection<BedSpan> taken, Guid place, int bed, DateTime from, DateTime until, Guid? except)
    {
        if (!ShelterBeds.IsFree(taken, place, bed, from, until, except))
            throw new RuleException("Tempat tidur ini sudah dipakai pada waktu itu. Pilih tempat tidur atau tanggal lain.", "tempat-tidur");
    }
}
