using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class OfficerTable : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.ToTable("Officers");
        builder.Ignore(o => o.OfficerId);
        builder.Ignore(o => o.Initials);
        builder.Property(o => o.StaffNumber).HasMaxLength(18);
        builder.Property(o => o.Rank).HasMaxLength(60);
        builder.Property(o => o.Roles).HasField("_roles").HasConversion<EnumsConverter<Role>, EnumsComparer<Role>>();
    }
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(a => a.Sequence);
        builder.Property(a => a.Sequence).ValueGeneratedNever();
        builder.HasIndex(a => a.CaseId);
    }
}

internal sealed class ApiKeyTable : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.HasIndex(k => k.Hash).IsUnique();
        builder.Property(k => k.Channels).HasConversion<EnumsConverter<Channel>, EnumsComparer<Channel>>();
    }
}

internal sealed class IntakeReceiptTable : IEntityTypeConfiguration<IntakeReceipt>
{
    public void Configure(EntityTypeBuilder<IntakeReceipt> builder)
    {
        builder.ToTable("IntakeReceipts");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.ApiKey, r.IdempotencyKey }).IsUnique();
    }
}

internal sealed class WallDeviceTable : IEntityTypeConfiguration<WallDevice>
{
    public void Configure(EntityTypeBuilder<WallDevice> builder)
    {
        builder.ToTable("WallDevices");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => d.TokenHash).IsUnique();
    }
}

internal sealed class IntakeDraftTable : IEntityTypeConfiguration<IntakeDraft>
{
    public void Configure(EntityTypeBuilder<IntakeDraft> builder)
    {
        builder.ToTable("IntakeDrafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => d.Officer).IsUnique();
        builder.Seal(d => d.Content);
    }
}

internal sealed class NumberSeriesTable : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("NumberSeries");
        builder.HasKey(n => new { n.Register, n.Year });
    }
}

internal sealed class OfficeSettingTable : IEntityTypeConfiguration<OfficeSetting>
{
    public void Configure(EntityTypeBuilder<OfficeSetting> builder)
    {
        builder.ToTable("OfficeSettings");
        builder.HasKey(s => s.Name);
    }
}
