namespace PPA.Portal.Domain;

/// <summary>A shelter house. Where it stands is read only by those who must know.</summary>
public sealed class ShelterPlace
{
    private ShelterPlace() { }

    /// <param name="code">Name that tells nothing of the place, such as "Rumah A".</param>
    /// <param name="address">Kept encrypted.</param>
    public ShelterPlace(string code, string address, int beds, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        CreatedAt = now;
        Change(code, address, beds);
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Numbered from 1.</summary>
    public int Beds { get; private set; }

    public DateTime CreatedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    public void Change(string code, string address, int beds)
    {
        Code = Stated.Need(code, "Beri nama samaran rumah ini.", "nama");
        Address = Stated.Need(address, "Tulis alamatnya; hanya petugas yang berhak dapat membacanya.", "alamat");
        Beds = beds is >= 1 and <= 200 ? beds : throw new RuleException("Isi jumlah tempat tidur, 1 sampai 200.", "tempat-tidur");
    }

    public void Close(DateTime now) => ClosedAt ??= now;
}

/// <summary>How long a bed is somebody's.</summary>
/// <param name="Until">UTC: out, or planned out while they are still there.</param>
public sealed record BedSpan(Guid Stay, Guid Place, int Bed, DateTime From, DateTime Until);

/// <summary>Beds and who lies in them: pure rules over stays of all cases.</summary>
public static class ShelterBeds
{
    /// <summary>The span of a stay: somebody who should have left and has not still needs the bed.</summary>
    public static BedSpan SpanOf(ShelterStay stay, DateTime now) => new(
        stay.Id, stay.Place, stay.Bed, stay.From, stay.OutAt ?? (stay.PlannedOutAt > now ? stay.PlannedOutAt : now.AddTicks(1)));

    /// <summary>True where no other stay has the bed in that time.</summary>
    /// <param name="except">The stay that is being changed.</param>
    public static bool IsFree(IEnumerable<BedSpan> taken, Guid place, int bed, DateTime from, DateTime until, Guid? except = null) =>
        taken.All(t => t.Stay == except || t.Place != place || t.Bed != bed || t.Until <= from || t.From >= until);

    /// <summary>The beds of a house that are free in that time, in order.</summary>
    public static IReadOnlyList<int> Free(IReadOnlyCollection<BedSpan> taken, ShelterPlace place, DateTime from, DateTime until) =>
        [.. Enumerable.Range(1, place.Beds).Where(bed => IsFree(taken, place.Id, bed, from, until))];
}
