using System.Text;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Counting;

/// <summary>The words of the office that reports sort by.</summary>
/// <param name="Procedure">The title of a procedure by its id.</param>
public sealed record RecapWords(CodeLists Codes, Regions Regions, IReadOnlyList<string> Procedures, Func<string, string> Procedure);

/// <summary>The ways in which reports sort what they count.</summary>
internal static class Ways
{
    private static readonly (string Code, string Label, int From, int To)[] Ages =
    [
        ("0-5", "0–5", 0, 5), ("6-12", "6–12", 6, 12), ("13-17", "13–17", 13, 17), ("18-24", "18–24", 18, 24),
        ("25-44", "25–44", 25, 44), ("45-59", "45–59", 45, 59), ("60-lebih", "60+", 60, 200),
    ];

    private static readonly Slot Unknown = new("tidak-diketahui", "Tidak diketahui");

    public static Dimension Sex(Func<Subject, Sex> sex) => Dimension.By("Jenis kelamin", [Domain.Sex.Male, Domain.Sex.Female, Domain.Sex.Unknown], SexCode, s => s.Label(), sex);

    public static Dimension PersonSex { get; } = Sex(s => s.Person?.Sex ?? Domain.Sex.Unknown);

    public static Dimension Age(RecapQuestion ask) => Dimension.By("Usia", [.. Ages.Select(a => new Slot(a.Code, a.Label)), Unknown], s => AgeGroup(s.Person is null ? null : Subjects.AgeOf(ask, s.File, s.Person)));

    public static string? AgeGroup(int? age) => age is { } years ? Ages.FirstOrDefault(a => years >= a.From && years <= a.To).Code : null;

    /// <summary>Who a victim is: the four groups that offices report, and those of whom too little is known.</summary>
    public static Dimension Group(RecapQuestion ask) => Dimension.By("Korban",
        [new("perempuan", "Perempuan dewasa"), new("anak-perempuan", "Anak perempuan"), new("anak-laki-laki", "Anak laki-laki"), new("laki-laki", "Laki-laki dewasa"), Unknown],
        s => s.Person is null ? null : (Subjects.AgeOf(ask, s.File, s.Person), s.Person.Sex) switch
        {
            ( < 18, Domain.Sex.Female) => "anak-perempuan",
            ( < 18, Domain.Sex.Male) => "anak-laki-laki",
            ( >= 18, Domain.Sex.Female) => "perempuan",
            ( >= 18, Domain.Sex.Male) => "laki-laki",
            _ => null,
        });

    /// <summary>The office's own kecamatan, everywhere else, and nowhere known.</summary>
    public static Dimension Region(RecapQuestion ask, Regions regions) => Dimension.By("Kecamatan",
        [.. regions.Districts.Select(d => new Slot(d.Code, d.Name)), new(Regions.Elsewhere, regions.Districts.Count == 0 ? "Wilayah tercatat" : "Luar daerah"), Unknown],
        s => RegionOf(ask, s) switch
        {
            null or Regions.Unknown => null,
            { } code when regions.IsInside(code) => code,
            _ => Regions.Elsewhere,
        });

    /// <summary>By a code list, in the columns of SIMFONI where the list has them.</summary>
    public static Dimension List(string title, CodeList list, Func<Subject, string?> code)
    {
        var labels = Labels(list);
        return Dimension.By(title, labels, s => Place(list, labels, code(s)));
    }

    /// <summary>By a code list of which several may be true of one.</summary>
    public static Dimension Several(string title, CodeList list, Func<Subject, IReadOnlyList<string>> codes)
    {
        var labels = Labels(list);
        var bits = labels.Select((slot, i) => (slot.Code, Bit: 1UL << i)).ToDictionary(s => s.Code, s => s.Bit, StringComparer.Ordinal);
        return new Dimension(title, labels, s =>
        {
            var place = 0UL;
            foreach (var code in codes(s))
                place |= bits[Place(list, labels, code)];
            return place == 0 ? 1UL << (labels.Count - 1) : place;
        }, several: true);
    }

    public static Dimension Response(string title = "Respons pertama") => Dimension.By(title, Enum.GetValues<ResponseOutcome>(), Code, Label, s => s.File.Response);

    public static Dimension Ending { get; } = Dimension.By("Cara berakhir",
        [.. Enum.GetValues<TerminationKind>().Select(k => new Slot(k.Code(), k.Label())), new("tidak-dicatat", "Tidak dicatat")], s => s.File.Ending?.Code());

    public static Dimension StepState { get; } = Dimension.By("Keadaan langkah",
        [RunStepState.Done, RunStepState.Skipped, RunStepState.Open, RunStepState.NotApplicable, RunStepState.Voided],
        s => s.ToString().ToLowerInvariant(), LabelOf, s => s.Steps!.State);

    public static string? RegionOf(RecapQuestion ask, Subject subject) => ask.Region switch
    {
        RegionBasis.Incident => subject.File.IncidentRegion,
        RegionBasis.IdCard => subject.File.IdCardRegion,
        RegionBasis.Domicile => (subject.Person ?? (subject.File.People is [var first, ..] ? first : null))?.Region ?? subject.File.DomicileRegion,
    };

    public static string SexCode(Sex sex) => sex switch { Domain.Sex.Male => "l", Domain.Sex.Female => "p", Domain.Sex.Unknown => "tidak-diketahui" };

    private static string Code(ResponseOutcome outcome) => outcome switch
    {
        ResponseOutcome.OnTime => "tepat", ResponseOutcome.Late => "terlambat", ResponseOutcome.Waiting => "menunggu", ResponseOutcome.Overdue => "lewat",
    };

    private static string Label(ResponseOutcome outcome) => outcome switch
    {
        ResponseOutcome.OnTime => "Tepat waktu", ResponseOutcome.Late => "Terlambat", ResponseOutcome.Waiting => "Belum, masih ada waktu", ResponseOutcome.Overdue => "Belum, lewat tenggat",
    };

    private static string LabelOf(RunStepState state) => state switch
    {
        RunStepState.Done => "Selesai", RunStepState.Skipped => "Dilewati dengan alasan", RunStepState.Open => "Belum", RunStepState.NotApplicable => "Tidak berlaku", RunStepState.Voided => "Diganti",
    };

    private static List<Slot> Labels(CodeList list)
    {
        List<Slot> slots = list.SimfoniLabels.Count > 0
            ? [.. list.SimfoniLabels.Select(label => new Slot(Slug(label), label))]
            : [.. list.Entries.Where(e => e.Code != "belum-diketahui").Select(e => new Slot(e.Code, e.Label))];
        if (!slots[^1].Code.StartsWith("na", StringComparison.Ordinal))
            slots.Add(Dimension.Unsaid);
        return slots;
    }

    // What an office has dropped from its list, or never said, stands in the last slot: nothing falls out of a table.
    private static string Place(CodeList list, List<Slot> labels, string? code) => list.Find(code) switch
    {
        null or { Code: "belum-diketahui", Simfoni: null } => labels[^1].Code,
        { Simfoni: { } label } => Slug(label),
        { } entry => entry.Code,
    };

    private static string Slug(string label)
    {
        var slug = new StringBuilder();
        foreach (var letter in label.ToLowerInvariant())
            slug.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        return slug.ToString();
    }
}
