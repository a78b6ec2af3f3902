using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Seal(p => p.Identity);
        builder.Ignore(p => p.IsChild);
        builder.Ignore(p => p.Facts);
    }
}

internal sealed class SearchTokenTable : IEntityTypeConfiguration<SearchToken>
{
    public void Configure(EntityTypeBuilder<SearchToken> builder)
    {
        builder.ToTable("SearchTokens");
        builder.HasIndex(t => new { t.Kind, t.Token });
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.Person);
    }
}
