using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class SecondFactorTable : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("SecondFactors");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Seal(f => f.Secret);
        builder.Ignore(f => f.IsOn);
        builder.Ignore(f => f.SparesLeft);
        builder.HasOne<Officer>().WithOne().HasForeignKey<SecondFactor>(f => f.Id);
        builder.HasMany(f => f.Spares).WithOne().HasForeignKey("Factor").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(f => f.Spares).HasField("_spares").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SpareCodeTable : IEntityTypeConfiguration<SpareCode>
{
    public void Configure(EntityTypeBuilder<SpareCode> builder)
    {
        builder.ToTable("SpareCodes");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class OfficerSessionTable : IEntityTypeConfiguration<OfficerSession>
{
    public void Configure(EntityTypeBuilder<OfficerSession> builder)
    {
        builder.ToTable("OfficerSessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.Officer);
        builder.HasIndex(s => s.EndedAt);
    }
}
