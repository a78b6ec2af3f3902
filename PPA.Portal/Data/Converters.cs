using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

internal sealed class CaseIdConverter() : ValueConverter<CaseId, Guid>(id => id.Value, value => new CaseId(value));

internal sealed class OfficerIdConverter() : ValueConverter<OfficerId, Guid>(id => id.Value, value => new OfficerId(value));

/// <summary>Times are UTC; what comes back from the file says so again, and PostgreSQL takes nothing that does not say it.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    at => DateTime.SpecifyKind(at, DateTimeKind.Utc), at => DateTime.SpecifyKind(at, DateTimeKind.Utc));

/// <summary>A short list of codes, kept as one text: "fisik,seksual".</summary>
internal sealed class CodesConverter() : ValueConverter<IReadOnlyList<string>, string>(
    codes => string.Join(',', codes), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries));

internal sealed class CodesComparer() : ValueComparer<IReadOnlyList<string>>(
    (a, b) => a!.SequenceEqual(b!), codes => codes.Aggregate(0, (hash, code) => HashCode.Combine(hash, code)), codes => codes.ToArray());

/// <summary>A short list of roles or channels, kept as one text.</summary>
internal sealed class EnumsConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(
    values => string.Join(',', values), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => Enum.Parse<T>(v)).ToList())
    where T : struct, Enum;

internal sealed class EnumsComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => a!.SequenceEqual(b!), values => values.Aggregate(0, (hash, value) => HashCode.Combine(hash, value)), values => values.ToList())
    where T : struct, Enum;
