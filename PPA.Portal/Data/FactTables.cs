using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class AuthorityDecisionTable : IEntityTypeConfiguration<AuthorityDecision>
{
    public void Configure(EntityTypeBuilder<AuthorityDecision> builder)
    {
        builder.Rows("AuthorityDecisions", c => c.AuthorityHistory);
        builder.Seal(d => d.Reason);
    }
}

internal sealed class FactChangeTable : IEntityTypeConfiguration<FactChange>
{
    public void Configure(EntityTypeBuilder<FactChange> builder)
    {
        builder.Rows("FactChanges", c => c.FactChanges);
        builder.Property(f => f.Before).HasConversion<CodesConverter, CodesComparer>();
        builder.Property(f => f.After).HasConversion<CodesConverter, CodesComparer>();
    }
}

internal sealed class StoryRevisionTable : IEntityTypeConfiguration<StoryRevision>
{
    public void Configure(EntityTypeBuilder<StoryRevision> builder)
    {
        builder.Rows("StoryRevisions", c => c.StoryRevisions);
        builder.Seal(s => s.Before);
        builder.Seal(s => s.Reason);
    }
}

internal sealed class PersonRevisionTable : IEntityTypeConfiguration<PersonRevision>
{
    public void Configure(EntityTypeBuilder<PersonRevision> builder)
    {
        builder.Rows("PersonRevisions", c => c.PersonRevisions);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        builder.Seal(r => r.Before);
        builder.Seal(r => r.Reason);
    }
}

internal sealed class PersonRelationTable : IEntityTypeConfiguration<PersonRelation>
{
    public void Configure(EntityTypeBuilder<PersonRelation> builder)
    {
        builder.Rows("PersonRelations", c => c.Relations);
        builder.HasIndex(r => new { r.Victim, r.Reported }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.Victim).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.Reported).OnDelete(DeleteBehavior.Restrict);
    }
}
