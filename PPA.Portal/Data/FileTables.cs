using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class TerminationTable : IEntityTypeConfiguration<Termination>
{
    public void Configure(EntityTypeBuilder<Termination> builder)
    {
        builder.Rows("Terminations", c => c.Terminations);
        builder.Ignore(t => t.IsOpen);
        builder.Seal(t => t.Reason);
        builder.Seal(t => t.ClientWords);
        builder.Seal(t => t.Remark);
        builder.Seal(t => t.ReopenReason);
    }
}

internal sealed class CaseRestrictionTable : IEntityTypeConfiguration<CaseRestriction>
{
    public void Configure(EntityTypeBuilder<CaseRestriction> builder)
    {
        builder.VoidableRows("CaseRestrictions", c => c.Restrictions);
        builder.Seal(r => r.Reason);
    }
}

internal sealed class CaseAccessTable : IEntityTypeConfiguration<CaseAccess>
{
    public void Configure(EntityTypeBuilder<CaseAccess> builder)
    {
        builder.VoidableRows("CaseAccess", c => c.Access);
        builder.HasIndex(a => a.Officer);
    }
}

internal sealed class GlassBreakTable : IEntityTypeConfiguration<GlassBreak>
{
    public void Configure(EntityTypeBuilder<GlassBreak> builder)
    {
        builder.Rows("GlassBreaks", c => c.GlassBreaks);
        builder.HasIndex(g => g.ReviewedAt);
        builder.Seal(g => g.Reason);
        builder.Seal(g => g.Remark);
    }
}

internal sealed class FileLinkTable : IEntityTypeConfiguration<FileLink>
{
    public void Configure(EntityTypeBuilder<FileLink> builder)
    {
        builder.VoidableRows("FileLinks", c => c.Links);
        builder.HasIndex(l => l.Other);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(l => l.Other).OnDelete(DeleteBehavior.Restrict);
        builder.Seal(l => l.Note);
    }
}

internal sealed class FileMergeTable : IEntityTypeConfiguration<FileMerge>
{
    public void Configure(EntityTypeBuilder<FileMerge> builder)
    {
        builder.VoidableRows("FileMerges", c => c.Merges);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(m => m.Into).OnDelete(DeleteBehavior.Restrict);
        builder.Seal(m => m.Reason);
    }
}

internal sealed class CaseAttachmentTable : IEntityTypeConfiguration<CaseAttachment>
{
    public void Configure(EntityTypeBuilder<CaseAttachment> builder)
    {
        builder.VoidableRows("CaseAttachments", c => c.Attachments);
        builder.HasIndex(a => a.Step);
        builder.Seal(a => a.FileName);
    }
}
