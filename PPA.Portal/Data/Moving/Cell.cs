using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace PPA.Portal.Data.Moving;

/// <summary>How one kind of value looks in a SQLite file and in PostgreSQL.</summary>
/// <param name="Type">As PostgreSQL takes it.</param>
/// <param name="FromFile">From what a SQLite row holds.</param>
/// <param name="ToText">The same text for the same value, wherever it was read; for comparing.</param>
internal sealed record Cell(NpgsqlDbType Type, Func<object, object> FromFile, Func<object, string> ToText)
{
    private const string ToMicroseconds = "yyyyMMddHHmmssffffff";

    private static readonly Dictionary<string, Cell> Kinds = new(StringComparer.Ordinal)
    {
        ["uuid"] = new(NpgsqlDbType.Uuid, value => Guid.Parse((string)value), value => ((Guid)value).ToString("N")),
        ["boolean"] = new(NpgsqlDbType.Boolean, value => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0, value => (bool)value ? "1" : "0"),
        ["integer"] = new(NpgsqlDbType.Integer, value => Convert.ToInt32(value, CultureInfo.InvariantCulture), Number),
        ["bigint"] = new(NpgsqlDbType.Bigint, value => Convert.ToInt64(value, CultureInfo.InvariantCulture), Number),
        ["text"] = new(NpgsqlDbType.Text, value => (string)value, value => (string)value),
        ["bytea"] = new(NpgsqlDbType.Bytea, value => (byte[])value, value => Convert.ToHexString((byte[])value)),
        ["date"] = new(NpgsqlDbType.Date, value => DateOnly.Parse((string)value, CultureInfo.InvariantCulture), Day),
        ["timestamp with time zone"] = new(NpgsqlDbType.TimestampTz, value => Utc((string)value), value => ((DateTime)value).ToString(ToMicroseconds, CultureInfo.InvariantCulture)),
    };

    /// <param name="storeType">Type of the column in PostgreSQL.</param>
    /// <exception cref="NotSupportedException">A type that no table had when this was written: teach it here.</exception>
    public static Cell Of(string storeType) =>
        storeType.StartsWith("character varying", StringComparison.Ordinal) ? Kinds["text"]
        : Kinds.TryGetValue(storeType, out var kind) ? kind
        : throw new NotSupportedException($"No way is known to move a column of type {storeType}.");

    private static string Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private static string Day(object value) => (value is DateTime at ? DateOnly.FromDateTime(at) : (DateOnly)value).ToString("O", CultureInfo.InvariantCulture);

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
