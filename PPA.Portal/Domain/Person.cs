namespace PPA.Portal.Domain;

/// <summary>What somebody is in a case.</summary>
public enum PersonRole
{
    Victim,
    Reporter,
    ReportedParty,
    Witness,

    /// <summary>Wali: answers for a child or for somebody who cannot.</summary>
    Guardian,

    /// <summary>Of the family centre (Puspaga): served without any violence being told.</summary>
    Client,
}

/// <summary>What tells who somebody is. Encrypted at rest; any part may be unknown.</summary>
public sealed record PersonIdentity(
    string? Name = null,
    string? Nik = null,
    string? FamilyCard = null,
    string? Phone = null,
    string? Address = null,
    DateOnly? BirthDate = null)
{
    public static readonly PersonIdentity Unknown = new();
}

/// <summary>What is said of a person at a door of the office, before it is on file.</summary>
/// <param name="Age">Years, as stated or as follows from the birth date.</param>
/// <param name="Region">Kecamatan code of the Ministry of Home Affairs, or a pseudo code of the office's regions.</param>
/// <param name="Relation">To the victim: a code of the list "hubungan".</param>
public sealed record PersonFacts(
    PersonRole Role,
    PersonIdentity Identity,
    Sex Sex = Sex.Unknown,
    int? Age = null,
    string? Region = null,
    Answer Disability = Answer.Unknown,
    Answer Pregnant = Answer.Unknown,
    string? Relation = null,
    string? Education = null,
    string? Occupation = null,
    string? Marital = null,
    bool Anonymous = false);

/// <summary>A person on file, in the role they have in the case.</summary>
public sealed class Person
{
    private Person() { }

    internal Person(CaseId caseId, int order, PersonFacts facts, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        CaseId = caseId;
        Order = order;
        Correct(facts, now);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>Place among the people of the case, as they were named at the door.</summary>
    public int Order { get; private set; }

    public PersonRole Role { get; private set; }
    public PersonIdentity Identity { get; private set; } = PersonIdentity.Unknown;
    public Sex Sex { get; private set; }
    public int? Age { get; private set; }

    /// <summary>Years on the day of the incident, where birth date and day are known: reports count by it without opening who it is.</summary>
    public int? AgeThen { get; private set; }

    public string? Region { get; private set; }
    public Answer Disability { get; private set; }
    public Answer Pregnant { get; private set; }
    public string? Relation { get; private set; }
    public string? Education { get; private set; }
    public string? Occupation { get; private set; }
    public string? Marital { get; private set; }
    public bool Anonymous { get; private set; }

    /// <summary>Under 18 (UU 35/2014 Ps 1). Null where no age is known.</summary>
    public bool? IsChild => Age is null ? null : Age < 18;

    /// <summary>As it would be said at a door.</summary>
    public PersonFacts Facts => new(Role, Identity, Sex, Age, Region, Disability, Pregnant, Relation, Education, Occupation, Marital, Anonymous);

    internal void Correct(PersonFacts facts, DateTime now)
    {
        Role = facts.Role;
        Identity = facts.Identity;
        Sex = facts.Sex;
        Age = facts.Age ?? YearsBetween(facts.Identity.BirthDate, DateOnly.FromDateTime(now));
        Region = facts.Region;
        Disability = facts.Disability;
        Pregnant = facts.Pregnant;
        Relation = facts.Relation;
        Education = facts.Education;
        Occupation = facts.Occupation;
        Marital = facts.Marital;
        Anonymous = facts.Anonymous;
    }

    internal void LiveThrough(DateOnly? incident) => AgeThen = incident is { } day ? YearsBetween(Identity.BirthDate, day) : null;

    internal void RelateTo(string relation) => Relation = relation;

    private static int? YearsBetween(DateOnly? birth, DateOnly today)
    {
        if (birth is not { } day || day > today)
            return null;
        var years = today.Year - day.Year;
        return day > today.AddYears(-years) ? years - 1 : years;
    }
}
