using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Data;

internal sealed class OfficeLogoTable : IEntityTypeConfiguration<OfficeLogo>
{
    public void Configure(EntityTypeBuilder<OfficeLogo> builder)
    {
        builder.ToTable("OfficeLogos");
        builder.Property(l => l.Id).ValueGeneratedNever();
    }
}
