using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>Seals everything again with a new key, so that the old one can be laid aside.</summary>
public sealed class KeyRotation(IDbContextFactory<PortalDb> dbs, KeyRing ring, Safe safe, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>Makes a new key version and re-seals every row, a batch at a time; it may be interrupted and run again.</summary>
    /// <returns>Values that were sealed again.</returns>
    public async Task<int> RotateAsync(CancellationToken ct = default)
    {
        ring.Rotate(time);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var resealed = 0;
        foreach (var type in db.Model.GetEntityTypes())
        {
            foreach (var property in Sealing.Of(type))
                resealed += await ResealAsync(db, type, property, ct);
        }
        await KeepCheckAsync(ct);
        return resealed;
    }

    private async Task<int> ResealAsync(PortalDb db, IEntityType type, SealedProperty property, CancellationToken ct)
    {
        var (table, column, key) = (type.GetTableName()!, property.ColumnProperty.Name, type.FindPrimaryKey()!.Properties[0].Name);
        var (last, resealed) = (Guid.Empty, 0);
        while (true)
        {
            await using var turn = await db.BeginWriteAsync(ct);
            var after = last;
#pragma warning disable EF1002 // The names come from the model, never from a person.
            var rows = await db.Database.SqlQueryRaw<SealedRow>(
                $"""SELECT "{key}" AS "Row", "{column}" AS "Bytes" FROM "{table}" WHERE "{column}" IS NOT NULL AND "{key}" > @p0 ORDER BY "{key}" LIMIT {Batch.ToString(CultureInfo.InvariantCulture)}""",
                after).ToListAsync(ct);
            foreach (var row in rows.Where(r => safe.KeyIdOf(r.Bytes) != ring.Current.Id))
            {
                var binding = Sealing.Binding(table, property.Name, row.Row);
                var fresh = safe.Seal(safe.Open(row.Bytes.AsSpan(), binding).AsSpan(), binding);
                resealed += await db.Database.ExecuteSqlRawAsync($"""UPDATE "{table}" SET "{column}" = @p0 WHERE "{key}" = @p1""", [fresh, row.Row], ct);
            }
#pragma warning restore EF1002
            await turn.CommitAsync(ct);
            if (rows.Count < Batch)
                return resealed;
            last = rows[^1].Row;
        }
    }

    private async Task KeepCheckAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var check = await db.Set<OfficeSetting>().SingleAsync(s => s.Name == DatabaseStart.KeyMark, ct);
        check.Value = Convert.ToBase64String(KeyCheck.Make(safe));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>One sealed value and its row.</summary>
    internal sealed record SealedRow(Guid Row, byte[] Bytes);
}
