using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class OfficeCallTable : IEntityTypeConfiguration<OfficeCall>
{
    public void Configure(EntityTypeBuilder<OfficeCall> builder)
    {
        builder.ToTable("OfficeCalls");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.EndedAt);
    }
}

internal sealed class SoundingTable : IEntityTypeConfiguration<Sounding>
{
    public void Configure(EntityTypeBuilder<Sounding> builder)
    {
        builder.ToTable("Soundings");
        builder.HasIndex(s => s.At);
    }
}
