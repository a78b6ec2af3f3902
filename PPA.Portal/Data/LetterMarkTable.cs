using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class LetterMarkTable : IEntityTypeConfiguration<LetterMark>
{
    public void Configure(EntityTypeBuilder<LetterMark> builder)
    {
        builder.VoidableRows("LetterMarks", c => c.Letters);
        builder.HasIndex(m => m.Letter);
    }
}
