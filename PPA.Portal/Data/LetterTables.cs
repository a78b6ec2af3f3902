using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Data;

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Property(l => l.Writers).HasConversion<CodesConverter, CodesComparer>();
        builder.Seal(l => l.Content);
        builder.Seal(l => l.GroundReason);
        builder.Ignore(l => l.Text);
        builder.Ignore(l => l.IsOpenForWriting);
        builder.Ignore(l => l.IsInForce);
        builder.HasIndex(l => l.CheckCode).IsUnique();
        // The last word on numbers: even two portals on one database cannot give one twice.
        builder.HasIndex(l => new { l.Register, l.NumberYear, l.Number }).IsUnique();
        builder.HasIndex(l => l.Stage);
        builder.HasIndex(l => l.CaseId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(l => l.Moves).WithOne().HasForeignKey(m => m.LetterId);
        builder.HasMany(l => l.Remarks).WithOne().HasForeignKey(r => r.LetterId);
    }
}

internal sealed class LetterMoveTable : IEntityTypeConfiguration<LetterMove>
{
    public void Configure(EntityTypeBuilder<LetterMove> builder)
    {
        builder.ToTable("LetterMoves");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Seal(m => m.Note);
    }
}

internal sealed class LetterRemarkTable : IEntityTypeConfiguration<LetterRemark>
{
    public void Configure(EntityTypeBuilder<LetterRemark> builder)
    {
        builder.ToTable("LetterRemarks");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Seal(r => r.Words);
        builder.Seal(r => r.Text);
    }
}

internal sealed class DelegationTable : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("Delegations");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => d.Deputy);
    }
}
