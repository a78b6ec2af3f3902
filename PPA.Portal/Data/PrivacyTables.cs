using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class PrivacyRequestTable : IEntityTypeConfiguration<PrivacyRequest>
{
    public void Configure(EntityTypeBuilder<PrivacyRequest> builder)
    {
        builder.ToTable("PrivacyRequests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CaseNumber).HasMaxLength(20);
        builder.Property(r => r.DecidedAt).IsConcurrencyToken();
        builder.HasIndex(r => r.ReceivedAt);
        builder.Ignore(r => r.DueAt);
        builder.Seal(r => r.Who);
        builder.Seal(r => r.About);
        builder.Seal(r => r.Answer);
    }
}

internal sealed class DataBreachTable : IEntityTypeConfiguration<DataBreach>
{
    public void Configure(EntityTypeBuilder<DataBreach> builder)
    {
        builder.ToTable("DataBreaches");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.ClosedAt).IsConcurrencyToken();
        builder.HasIndex(b => b.NoticedAt);
        builder.Ignore(b => b.DueAt);
        builder.Ignore(b => b.IsUntold);
        builder.Seal(b => b.What);
        builder.Seal(b => b.Data);
        builder.Seal(b => b.Measures);
    }
}
