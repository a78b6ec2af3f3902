namespace PPA.Portal.Domain;

/// <summary>What a card may show of the victims without naming them.</summary>
/// <param name="Sex">Of the first victim.</param>
/// <param name="Age">Years, of the first victim.</param>
/// <param name="Region">Kecamatan of the incident, else of the first victim.</param>
/// <param name="Victims">How many.</param>
/// <param name="Child">Any victim under 18.</param>
public sealed record CaseFace(Sex Sex, int? Age, string? Region, int Victims, bool Child, bool Disability, bool Pregnant)
{
    public static readonly CaseFace Blank = new(Sex.Unknown, null, null, 0, false, false, false);

    internal static CaseFace Of(IReadOnlyList<Person> people, string? incidentRegion)
    {
        var victims = people.Where(p => p.Role is PersonRole.Victim or PersonRole.Client).OrderBy(p => p.Order).ToList();
        var first = victims.FirstOrDefault();
        return new CaseFace(
            first?.Sex ?? Sex.Unknown,
            first?.Age,
            incidentRegion ?? first?.Region,
            victims.Count,
            victims.Any(v => v.IsChild == true),
            victims.Any(v => v.Disability == Answer.Yes),
            victims.Any(v => v.Pregnant == Answer.Yes));
    }
}
