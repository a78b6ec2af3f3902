using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace PPA.Portal.Data.Moving;

/// <summary>What a table holds: how many rows, and a sum over all of them that no row can leave or change without a trace.</summary>
internal readonly record struct TableSum(long Rows, UInt128 Sum)
{
    /// <summary>Adds a row; the order of rows does not matter.</summary>
    public TableSum With(string row)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(row));
        return new TableSum(Rows + 1, unchecked(Sum + BinaryPrimitives.ReadUInt128LittleEndian(hash)));
    }
}

/// <summary>Carries one table over.</summary>
internal sealed class TableCopy
{
    private readonly string _name;
    private readonly IReadOnlyList<(string Name, Cell Cell, bool Counted)> _columns;

    public TableCopy(ITable table)
    {
        _name = table.Name;
        _columns = [.. table.Columns.Select(c => (c.Name, Cell.Of(c.StoreType), Counted: IsCounted(c)))];
    }

    private string Names => string.Join(", ", _columns.Select(c => $"\"{c.Name}\""));

    /// <summary>Writes all rows of the file into the server.</summary>
    /// <returns>What was read.</returns>
    public async Task<TableSum> CopyAsync(SqliteConnection file, SqliteTransaction snapshot, NpgsqlConnection server, CancellationToken ct)
    {
        var sum = default(TableSum);
        await using var read = Ask(file, snapshot);
        await using var rows = await read.ExecuteReaderAsync(ct);
        await using var write = await server.BeginBinaryImportAsync($"COPY \"{_name}\" ({Names}) FROM STDIN (FORMAT binary)", ct);
        var row = new object?[_columns.Count];
        while (await rows.ReadAsync(ct))
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = rows.IsDBNull(i) ? null : _columns[i].Cell.FromFile(rows.GetValue(i));
            sum = sum.With(TextOf(row));
            await WriteAsync(write, row, ct);
        }
        await write.CompleteAsync(ct);
        return sum;
    }

    /// <summary>Reads the rows back from the server.</summary>
    public async Task<TableSum> SumAsync(NpgsqlConnection server, CancellationToken ct)
    {
        var sum = default(TableSum);
        await using var read = Ask(server, null);
        await using var rows = await read.ExecuteReaderAsync(ct);
        var row = new object?[_columns.Count];
        while (await rows.ReadAsync(ct))
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = await rows.IsDBNullAsync(i, ct) ? null : rows.GetValue(i);
            sum = sum.With(TextOf(row));
        }
        return sum;
    }

    /// <summary>Lets the server go on counting where the file stopped.</summary>
    public async Task CountOnAsync(NpgsqlConnection server, CancellationToken ct)
    {
        foreach (var column in _columns.Where(c => c.Counted))
        {
#pragma warning disable CA2100 // The names come from the model, never from a person.
            await using var set = new NpgsqlCommand(
                $"""SELECT setval(pg_get_serial_sequence('"{_name}"', '{column.Name}'), greatest((SELECT max("{column.Name}") FROM "{_name}"), 1))""", server);
#pragma warning restore CA2100
            await set.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task WriteAsync(NpgsqlBinaryImporter write, object?[] row, CancellationToken ct)
    {
        await write.StartRowAsync(ct);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is { } value)
                await write.WriteAsync(value, _columns[i].Cell.Type, ct);
            else
                await write.WriteNullAsync(ct);
        }
    }

    private DbCommand Ask(DbConnection connection, DbTransaction? snapshot)
    {
        var command = connection.CreateCommand();
        command.Transaction = snapshot;
#pragma warning disable CA2100 // The names come from the model, never from a person.
        command.CommandText = $"SELECT {Names} FROM \"{_name}\"";
#pragma warning restore CA2100
        return command;
    }

    private string TextOf(object?[] row)
    {
        var text = new StringBuilder();
        for (var i = 0; i < row.Length; i++)
        {
            var cell = row[i] is { } value ? _columns[i].Cell.ToText(value) : null;
            text.Append(cell?.Length ?? -1).Append(':').Append(cell);
        }
        return text.ToString();
    }

    private static bool IsCounted(IColumn column) => column.PropertyMappings.Any(m =>
        m.Property.ValueGenerated == ValueGenerated.OnAdd && (m.Property.ClrType == typeof(int) || m.Property.ClrType == typeof(long)) && m.Property.IsPrimaryKey());
}
