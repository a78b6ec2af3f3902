using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>
/// Keeps what identifies a person encrypted in its row. A sealed property lives in the entity in plain words;
/// the table has only a column of bytes, each bound to its table, column and row.
/// </summary>
internal static class Sealing
{
    private const string Mark = "Portal:Sealed";
    private static readonly ConcurrentDictionary<IEntityType, SealedProperty[]> Known = new();

    /// <summary>Says that a property is kept sealed. The entity's key must be one Guid or one id that wraps a Guid.</summary>
    public static void Seal<TEntity, TValue>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, TValue>> property)
        where TEntity : class
    {
        var name = ((MemberExpression)property.Body).Member.Name;
        builder.Ignore(name);
        builder.Property<byte[]?>(Column(name)).HasAnnotation(Mark, name);
    }

    /// <summary>Name of the column that holds a sealed property.</summary>
    public static string Column(string property) => property + "Sealed";

    /// <summary>What a value is bound to, so that it opens nowhere else.</summary>
    public static string Binding(string table, string property, Guid row) => $"{table}|{property}|{row:N}";

    /// <summary>Writes the sealed columns of everything that is about to be saved.</summary>
    public static void Seal(PortalDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Unchanged))
        {
            foreach (var property in Of(entry.Metadata))
                property.Write(entry, db.Safe);
        }
    }

    internal static SealedProperty[] Of(IEntityType type) => Known.GetOrAdd(type, static t =>
        [.. t.GetProperties().Where(p => p.FindAnnotation(Mark) is not null).Select(p => SealedProperty.Make(t, p))]);

    internal static Guid RowOf(object? key) => key switch
    {
        Guid id => id,
        CaseId id => id.Value,
        _ => throw new InvalidOperationException("A sealed row needs a Guid as its key."),
    };
}

/// <summary>Opens sealed columns as EF makes an entity.</summary>
internal sealed class Unsealing : IMaterializationInterceptor
{
    public static readonly Unsealing Instance = new();

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        foreach (var property in Sealing.Of(materializationData.EntityType))
            property.Read(materializationData, entity);
        return entity;
    }
}

/// <summary>One sealed property of one entity.</summary>
internal abstract class SealedProperty(string table, IProperty column, PropertyInfo property)
{
    public string Table => table;

    public string Name => property.Name;

    public IProperty ColumnProperty => column;

    public static SealedProperty Make(IEntityType type, IProperty column)
    {
        var name = column.Name[..^"Sealed".Length];
        // A private setter is seen only from the type that declares it.
        var property = type.ClrType.GetProperty(name)!.DeclaringType!.GetProperty(name)!;
        var kind = typeof(SealedProperty<>).MakeGenericType(property.PropertyType);
        return (SealedProperty)Activator.CreateInstance(kind, type.GetTableName()!, column, property)!;
    }

    public abstract void Write(EntityEntry entry, Safe safe);

    public abstract void Read(MaterializationInterceptionData data, object entity);

    protected string BindingOf(Guid row) => Sealing.Binding(table, property.Name, row);

    protected PropertyInfo Property => property;
}

internal sealed class SealedProperty<T>(string table, IProperty column, PropertyInfo property) : SealedProperty(table, column, property)
{
    public override void Write(EntityEntry entry, Safe safe)
    {
        var cell = entry.Property(ColumnProperty);
        var value = (T?)Property.GetValue(entry.Entity);
        var before = (byte[]?)cell.OriginalValue;
        var row = Sealing.RowOf(entry.Metadata.FindPrimaryKey()!.Properties.Select(k => entry.Property(k).CurrentValue).Single());
        if (entry.State != EntityState.Added)
        {
            var old = before is null ? default : safe.Open<T>(before, BindingOf(row));
            if (EqualityComparer<T?>.Default.Equals(old, value))
                return;
        }
        cell.CurrentValue = value is null ? null : safe.Seal(value, BindingOf(row));
    }

    public override void Read(MaterializationInterceptionData data, object entity)
    {
        var bytes = data.GetPropertyValue<byte[]?>(ColumnProperty);
        if (bytes is null)
            return;
        var key = data.EntityType.FindPrimaryKey()!.Properties[0];
        var row = Sealing.RowOf(key.GetGetter().GetClrValue(entity));
        Property.SetValue(entity, ((PortalDb)data.Context).Safe.Open<T>(bytes, BindingOf(row)));
    }
}
