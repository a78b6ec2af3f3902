namespace PPA.Portal.Reports.Counting;

/// <summary>A row or a column of a table.</summary>
/// <param name="Code">As in an address.</param>
public sealed record Slot(string Code, string Label);

/// <summary>A way of sorting what is counted into slots. Everything falls into at least one; where it may fall into several, slots do not add up to the total.</summary>
/// <param name="slots">At most 64.</param>
/// <param name="place">One bit for every slot it belongs to, the lowest for the first.</param>
/// <param name="several">True where one thing may be in several slots.</param>
public sealed class Dimension(string title, IReadOnlyList<Slot> slots, Func<Subject, ulong> place, bool several = false)
{
    /// <summary>The answer of somebody whom nobody has asked.</summary>
    public static readonly Slot Unsaid = new("belum-diisi", "Belum diisi");

    public string Title => title;

    public IReadOnlyList<Slot> Slots { get; } = slots.Count <= 64 ? slots : throw new ArgumentException("A table has at most 64 slots a side.", nameof(slots));

    public bool Several => several;

    public ulong Place(Subject subject) => place(subject);

    /// <summary>The bit of a slot; every bit for the total; null where there is no such slot.</summary>
    public ulong? Mask(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return ulong.MaxValue;
        for (var i = 0; i < Slots.Count; i++)
        {
            if (Slots[i].Code == code)
                return 1UL << i;
        }
        return null;
    }

    /// <summary>Sorts by one code; what is in no slot goes to the last one.</summary>
    public static Dimension By(string title, IReadOnlyList<Slot> slots, Func<Subject, string?> code)
    {
        var places = slots.Select((slot, i) => (slot.Code, Bit: 1UL << i)).ToDictionary(s => s.Code, s => s.Bit, StringComparer.Ordinal);
        var last = 1UL << (slots.Count - 1);
        return new Dimension(title, slots, subject => code(subject) is { } said && places.TryGetValue(said, out var bit) ? bit : last);
    }

    /// <summary>Sorts by the values of an enum.</summary>
    public static Dimension By<T>(string title, IEnumerable<T> values, Func<T, string> code, Func<T, string> label, Func<Subject, T> value)
        where T : struct, Enum
    {
        var all = values.ToList();
        return new Dimension(title, [.. all.Select(v => new Slot(code(v), label(v)))], subject => 1UL << all.IndexOf(value(subject)));
    }
}
