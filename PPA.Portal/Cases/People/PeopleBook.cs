using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.People;

/// <summary>What was corrected of the people, and what reported parties are to victims.</summary>
public sealed record PeopleSheet(IReadOnlyList<RevisionLine> Revisions, IReadOnlyList<RelationLine> Relations);

/// <summary>What was on file of a person before.</summary>
/// <param name="Before">Null until names were asked for with a purpose.</param>
public sealed record RevisionLine(Guid Person, PersonFacts? Before, string Reason, RowMark Mark);

/// <summary>What a reported party is to a victim.</summary>
public sealed record RelationLine(Guid Victim, Guid Reported, string Relation);

/// <summary>The people of a case and what they are to each other.</summary>
public sealed class PeopleBook(CaseHand hand)
{
    /// <summary>Adds a person who has become known.</summary>
    public Task AddAsync(CaseId id, PersonFacts facts, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.ManagePeople, "tambah-orang", files => files.WithPeople(), work => work.File.AddPerson(facts, work.By, work.Now), ct);

    /// <summary>Corrects what is on file; what was there before stays, sealed.</summary>
    public Task CorrectAsync(CaseId id, Guid person, PersonFacts facts, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.ManagePeople, "perbaiki-orang", files => files.WithPeople(), work => work.File.CorrectPerson(person, facts, reason, work.By, work.Now), ct);

    /// <summary>Says what a reported party is to a victim.</summary>
    public Task RelateAsync(CaseId id, Guid victim, Guid reported, string relation, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.ManagePeople, "catat-hubungan", files => files.WithPeople(), work => work.File.Relate(victim, reported, relation, work.By, work.Now), ct);

    /// <param name="revealed">True where names have been asked for with a purpose.</param>
    public async Task<PeopleSheet> ReadAsync(CaseId id, bool revealed, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, revealed ? Permission.RevealIdentity : Permission.OpenCase, files => files.Include(c => c.Relations).Include(c => c.PersonRevisions), ct);
        return new PeopleSheet(
            [.. file.PersonRevisions.OrderByDescending(r => r.At).Select(r => new RevisionLine(r.Person, revealed ? r.Before : null, r.Reason, RowMark.Of(r)))],
            [.. file.Relations.OrderBy(r => r.At).Select(r => new RelationLine(r.Victim, r.Reported, r.Relation))]);
    }
}
