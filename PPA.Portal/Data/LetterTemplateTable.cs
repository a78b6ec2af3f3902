using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Data;

internal sealed class LetterTemplateTable : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> builder)
    {
        builder.ToTable("LetterTemplates");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => new { t.Kind, t.Version }).IsUnique();
        builder.Seal(t => t.Content);
    }
}
