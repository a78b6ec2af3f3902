using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Counting;

/// <summary>One thing that is counted, with the file it stands in.</summary>
/// <param name="Weight">More than one where a row of the file stands for several (steps, visitors).</param>
public readonly record struct Subject(
    FlatCase File, FlatPerson? Person = null, FlatPair? Pair = null, FlatService? Service = null, FlatReferral? Referral = null,
    FlatSteps? Steps = null, FlatAudience? Audience = null, int Weight = 1);

/// <summary>Says what is counted: the one rule behind every figure and behind every list that a figure opens.</summary>
public static class Subjects
{
    /// <summary>Everything of a unit that the question asks for.</summary>
    public static IEnumerable<Subject> Of(Unit unit, RecapQuestion ask, IEnumerable<FlatCase> files) => unit switch
    {
        Unit.Case => Came(ask, files).Select(f => new Subject(f)),
        Unit.Handled => Cases(ask, files).Where(f => WasOpen(ask, f)).Select(f => new Subject(f)),
        Unit.Ended => Cases(ask, files).Where(f => ask.Holds(f.Closed)).Select(f => new Subject(f)),
        Unit.Victim => from f in Came(ask, files) from p in f.People where Fits(ask, f, p) select new Subject(f, p),
        Unit.Reported => from f in Came(ask, files) from p in f.Reported select new Subject(f, p),
        Unit.Pair => from f in Came(ask, files) from pair in f.Pairs let p = Find(f, pair.Victim) where p is not null && Fits(ask, f, p) select new Subject(f, p, pair),
        Unit.Service => from f in Cases(ask, files) from s in f.Services where ask.Holds(s.On) && FitsOne(ask, f, s.Person) select new Subject(f, Find(f, s.Person), Service: s),
        Unit.Referral => from f in Cases(ask, files) from r in f.Referrals where ask.Holds(r.Sent) && FitsOne(ask, f, r.Person) select new Subject(f, Find(f, r.Person), Referral: r),
        Unit.Step => from f in files from s in f.Steps where ask.Holds(s.Started) select new Subject(f, Steps: s, Weight: s.Count),
        Unit.Client => from f in files where f.Kind == CaseKind.FamilyClient && ask.Holds(Day(ask, f)) from p in f.People select new Subject(f, p),
        Unit.Activity => Held(ask, files).Select(f => new Subject(f)),
        Unit.Visitor => from f in Held(ask, files) from a in f.Audience select new Subject(f, Audience: a, Weight: a.Count),
        Unit.Complaint => files.Where(f => f.Kind == CaseKind.ServiceComplaint && ask.Holds(Day(ask, f))).Select(f => new Subject(f)),
    };

    /// <summary>The age that the question counts with. Where no birth date tells it, whole years between incident and report are taken off.</summary>
    public static int? AgeOf(RecapQuestion ask, FlatCase file, FlatPerson person)
    {
        if (ask.Age == AgeBasis.Report || person.Age is not { } age)
            return person.Age;
        if (person.AgeThen is { } then)
            return then;
        return file.Incident is { } day && day < file.Received ? Math.Max(0, age - WholeYears(day, file.Received)) : age;
    }

    /// <summary>True for a victim of the kind that the question asks for.</summary>
    public static bool Fits(RecapQuestion ask, FlatCase file, FlatPerson person) => ask.Kind switch
    {
        VictimKind.All => true,
        VictimKind.Women => person.Sex == Sex.Female && AgeOf(ask, file, person) >= 18,
        VictimKind.Children => AgeOf(ask, file, person) < 18,
    };

    private static IEnumerable<FlatCase> Came(RecapQuestion ask, IEnumerable<FlatCase> files) => Cases(ask, files).Where(f => ask.Holds(Day(ask, f)));

    private static IEnumerable<FlatCase> Cases(RecapQuestion ask, IEnumerable<FlatCase> files) =>
        files.Where(f => f.Kind == CaseKind.Case && (ask.Kind == VictimKind.All || f.People.Any(p => Fits(ask, f, p))));

    private static IEnumerable<FlatCase> Held(RecapQuestion ask, IEnumerable<FlatCase> files) => files.Where(f => f.Kind == CaseKind.Activity && ask.Holds(f.Held));

    private static bool WasOpen(RecapQuestion ask, FlatCase file) => Day(ask, file) < ask.After && (file.Closed is null || file.Closed >= ask.First);

    /// <summary>The day that puts a file into a period.</summary>
    internal static DateOnly Day(RecapQuestion ask, FlatCase file) => ask.Basis == DateBasis.Received ? file.Received : file.Registered;

    private static bool FitsOne(RecapQuestion ask, FlatCase file, Guid? person) => Find(file, person) is not { } one || Fits(ask, file, one);

    private static FlatPerson? Find(FlatCase file, Guid? person) => person is null ? null : file.People.FirstOrDefault(p => p.Id == person);

    private static int WholeYears(DateOnly from, DateOnly to) => to.Year - from.Year - (to < from.AddYears(to.Year - from.Year) ? 1 : 0);
}
