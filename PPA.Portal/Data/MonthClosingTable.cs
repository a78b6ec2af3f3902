using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class MonthClosingTable : IEntityTypeConfiguration<MonthClosing>
{
    public void Configure(EntityTypeBuilder<MonthClosing> builder)
    {
        builder.ToTable("MonthClosings");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => new { m.Month, m.ReopenedAt });
        builder.Property(m => m.ReopenedAt).IsConcurrencyToken();
        builder.Ignore(m => m.IsInForce);
        builder.Seal(m => m.Figures);
        builder.Seal(m => m.Register);
        builder.Seal(m => m.ReopenReason);
    }
}
