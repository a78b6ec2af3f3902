using System.Text.Json;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>A file within a copy.</summary>
/// <param name="Path">With forward slashes, below the data folder.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record BackupPart(string Path, long Size, string Sha256);

/// <summary>What a copy holds, in its own words; the last file within it. Counts and codes only, nothing of a case.</summary>
/// <param name="Version">Of the portal that made it.</param>
/// <param name="Migration">The last step that the database had taken.</param>
/// <param name="TakenAt">UTC: the register as it stood at this moment.</param>
/// <param name="Rows">Rows of each table.</param>
/// <param name="AuditCount">Entries of the audit chain.</param>
/// <param name="AuditHead">Hash of the last one.</param>
/// <param name="Missing">Attachments that the register names and the disk did not have.</param>
public sealed record BackupManifest(
    string Version, string Migration, DateTime TakenAt, bool Demo, IReadOnlyDictionary<string, long> Rows, long AuditCount, string AuditHead,
    IReadOnlyList<BackupPart> Parts, IReadOnlyList<Guid> Missing)
{
    /// <summary>Its name within the copy and in the folder that was restored from it.</summary>
    public const string FileName = "cadangan.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static BackupManifest? Read(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
