namespace PPA.Portal.Domain;

/// <summary>What was on file of a person before it was corrected.</summary>
public sealed class PersonRevision : CaseRecord
{
    private PersonRevision() { }

    internal PersonRevision(Person person, string reason, OfficerId by, DateTime now) : base(person.CaseId, by, now) =>
        (Person, Before, Reason) = (person.Id, person.Facts, reason);

    public Guid Person { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public PersonFacts Before { get; private set; } = new(PersonRole.Victim, PersonIdentity.Unknown);

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";
}

/// <summary>What a reported party is to a victim. SIMFONI counts each pair once.</summary>
public sealed class PersonRelation : CaseRecord
{
    private PersonRelation() { }

    internal PersonRelation(CaseId caseId, Guid victim, Guid reported, string relation, OfficerId by, DateTime now) : base(caseId, by, now) =>
        (Victim, Reported, Relation) = (victim, reported, relation);

    public Guid Victim { get; private set; }
    public Guid Reported { get; private set; }

    /// <summary>A code of the list "hubungan".</summary>
    public string Relation { get; private set; } = "";

    internal void Become(string relation) => Relation = relation;
}

/// <summary>The people of the case and what they are to each other. These verbs need People (and Relations) loaded.</summary>
public sealed partial class CaseFile
{
    private readonly List<PersonRevision> _personRevisions = [];
    private readonly List<PersonRelation> _relations = [];

    public IReadOnlyList<PersonRevision> PersonRevisions => _personRevisions;
    public IReadOnlyList<PersonRelation> Relations => _relations;

    /// <summary>Adds a person who has become known.</summary>
    public Person AddPerson(PersonFacts facts, OfficerId by, DateTime now)
    {
        MustBeOpen();
        MustHavePeople();
        var order = _people.Count == 0 ? 0 : _people.Max(p => p.Order) + 1;
        var person = Keep(_people, new Person(Id, order, facts, now));
        ShowFace();
        return person;
    }

    /// <summary>Corrects what is on file of a person; what was there before stays, sealed.</summary>
    /// <exception cref="RuleException">No reason, nobody like that, or the last victim would be gone.</exception>
    public PersonRevision CorrectPerson(Guid person, PersonFacts facts, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        MustHavePeople();
        var known = MustKnow(person);
        if (known.Role == PersonRole.Victim && facts.Role != PersonRole.Victim && _people.Count(p => p.Role == PersonRole.Victim) == 1)
            throw new RuleException("Berkas memerlukan sedikitnya satu korban. Tambahkan korban yang benar dahulu.", "peran");
        if (known.Role != facts.Role && _relations.Any(r => r.Victim == person || r.Reported == person))
            throw new RuleException("Orang ini tercatat dalam hubungan korban dan terlapor. Perbaiki hubungannya dahulu.", "peran");
        var revision = new PersonRevision(known, Stated.Need(reason, "Tulis mengapa data ini diperbaiki.", "alasan"), by, now);
        known.Correct(facts, now);
        ShowFace();
        return Keep(_personRevisions, revision);
    }

    /// <summary>Says what a reported party is to a victim; each pair has one relation.</summary>
    /// <param name="relation">A code of the list "hubungan".</param>
    public PersonRelation Relate(Guid victim, Guid reported, string relation, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (MustKnow(victim).Role != PersonRole.Victim || MustKnow(reported).Role != PersonRole.ReportedParty)
            throw new RuleException("Hubungan dicatat antara korban dan terlapor.", "hubungan");
        var code = Stated.Need(relation, "Pilih hubungan terlapor dengan korban.", "hubungan");
        var pair = _relations.SingleOrDefault(r => r.Victim == victim && r.Reported == reported);
        if (pair is null)
            Keep(_relations, pair = new PersonRelation(Id, victim, reported, code, by, now));
        else if (Changed("hubungan", [$"{victim:N}:{reported:N}", pair.Relation], [$"{victim:N}:{reported:N}", code], by, now))
            pair.Become(code);
        if (FirstVictim?.Id == victim)
            MustKnow(reported).RelateTo(code);
        return pair;
    }

    private Person MustKnow(Guid person) =>
        _people.SingleOrDefault(p => p.Id == person) ?? throw new RuleException("Orang ini tidak ada dalam berkas. Muat ulang halaman.", "orang");

    private void KeepAges() => _people.ForEach(p => p.LiveThrough(IncidentDate));

    private void ShowFace()
    {
        Face = CaseFace.Of(_people, IncidentRegion);
        Initials = Domain.Initials.Of(FirstVictim?.Identity.Name);
        KeepAges();
    }
}
