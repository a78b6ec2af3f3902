using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

/// <summary>What all rows of a case file have in common.</summary>
internal static class CaseRecordTable
{
    /// <summary>A table of rows of a case file, found by the file.</summary>
    public static void Rows<T>(this EntityTypeBuilder<T> builder, string table, Expression<Func<CaseFile, IEnumerable<T>?>> inFile)
        where T : CaseRecord
    {
        builder.OwnRows(table);
        builder.HasOne<CaseFile>().WithMany(inFile).HasForeignKey(r => r.CaseId);
    }

    /// <summary>A table of rows that belong to another row of the file.</summary>
    public static void RowsOf<T, TParent>(
        this EntityTypeBuilder<T> builder, string table, Expression<Func<TParent, IEnumerable<T>?>> inParent, Expression<Func<T, object?>> parent)
        where T : CaseRecord
        where TParent : CaseRecord
    {
        builder.OwnRows(table);
        builder.HasOne<TParent>().WithMany(inParent).HasForeignKey(parent);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>Rows that may be marked as wrong or ended.</summary>
    public static void VoidableRows<T>(this EntityTypeBuilder<T> builder, string table, Expression<Func<CaseFile, IEnumerable<T>?>> inFile)
        where T : VoidableRecord
    {
        builder.Rows(table, inFile);
        builder.Ignore(r => r.IsValid);
        builder.Seal(r => r.VoidReason);
    }

    private static void OwnRows<T>(this EntityTypeBuilder<T> builder, string table)
        where T : CaseRecord
    {
        builder.ToTable(table);
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.CaseId);
    }
}
