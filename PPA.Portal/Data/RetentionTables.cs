using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain.Retention;

namespace PPA.Portal.Data;

internal sealed class RetentionMarkTable : IEntityTypeConfiguration<RetentionMark>
{
    public void Configure(EntityTypeBuilder<RetentionMark> builder)
    {
        builder.ToTable("RetentionMarks");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Label).HasMaxLength(120);
        builder.Property(m => m.LiftedAt).IsConcurrencyToken();
        builder.HasIndex(m => m.Subject);
        builder.Seal(m => m.Reason);
    }
}

internal sealed class DestructionProposalTable : IEntityTypeConfiguration<DestructionProposal>
{
    public void Configure(EntityTypeBuilder<DestructionProposal> builder)
    {
        builder.ToTable("DestructionProposals");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.State).IsConcurrencyToken();
        builder.HasIndex(p => p.Number).IsUnique();
        builder.HasIndex(p => p.State);
        builder.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.ProposalId);
        builder.Navigation(p => p.Lines).HasField("_lines").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Seal(p => p.Reason);
        builder.Seal(p => p.Remark);
    }
}

internal sealed class DestructionLineTable : IEntityTypeConfiguration<DestructionLine>
{
    public void Configure(EntityTypeBuilder<DestructionLine> builder)
    {
        builder.ToTable("DestructionLines");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Label).HasMaxLength(120);
        builder.Property(l => l.Files).HasConversion<CodesConverter, CodesComparer>();
        builder.HasIndex(l => l.Subject);
        builder.Ignore(l => l.Written);
    }
}
