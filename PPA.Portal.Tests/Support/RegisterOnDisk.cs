using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PPA.Portal.Data;

namespace PPA.Portal.Tests.Support;

/// <summary>What somebody reads who has the database but no key: the bytes of the file and its log, or of every table of the server.</summary>
public static class RegisterOnDisk
{
    /// <returns>Each byte as one character, so that plain words are found as they are.</returns>
    public static async Task<string> ReadAsync(TestOffice office)
    {
        await using var db = await office.DbAsync();
        return db.Database.IsNpgsql() ? await OfServerAsync(db) : await OfFileAsync(office.DatabaseFile);
    }

    private static async Task<string> OfFileAsync(string database)
    {
        var text = new StringBuilder();
        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*"))
        {
            await using var open = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await open.CopyToAsync(copy);
            text.Append(Encoding.Latin1.GetString(copy.GetBuffer(), 0, (int)copy.Length));
        }
        return text.ToString();
    }

    private static async Task<string> OfServerAsync(PortalDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        using var copy = new MemoryStream();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" TO STDOUT (FORMAT binary)");
            await rows.CopyToAsync(copy);
        }
        return Encoding.Latin1.GetString(copy.GetBuffer(), 0, (int)copy.Length);
    }
}
