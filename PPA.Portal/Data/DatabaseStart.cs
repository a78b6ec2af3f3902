using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>Opens the register at start: refuses a wrong database or key before anything is written, puts a copy aside, upgrades.</summary>
public sealed class DatabaseStart(IDbContextFactory<PortalDb> dbs, DatabaseChoice choice, DataFolder folder, Safe safe, TimeProvider time)
{
    private const string DemoMark = "demo";
    internal const string KeyMark = "kunci";

    private bool InFile => choice.Provider == DatabaseProvider.Sqlite;

    /// <summary>What the operator calls the database.</summary>
    private string Name => InFile ? $"Berkas {folder.DatabaseFile}" : "Basis data PostgreSQL itu";

    /// <exception cref="DatabaseRefusedException">Not a register of this mode, damaged, out of reach, or sealed with another key.</exception>
    public async Task OpenAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var isNew = choice.IsNew(folder);
        if (!isNew)
            await RefuseWrongDatabaseAsync(ct);

        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (!isNew && pending.Count > 0 && InFile)
            await PutAsideAsync(db, ct);
        await UpgradeAsync(db, ct);
        if (InFile)
            OwnerOnly();
        if (isNew)
            await MarkAsync(db, ct);
    }

    /// <summary>Looks whether the database is there and the keys fit, and changes nothing: for verbs that run beside a portal of another version.</summary>
    /// <exception cref="DatabaseRefusedException">There is none, it is not of this mode, damaged, or sealed with another key.</exception>
    public async Task LookAsync(CancellationToken ct = default)
    {
        if (choice.IsNew(folder))
            throw new DatabaseRefusedException(InFile
                ? $"Belum ada basis data di {folder.DatabaseFile}. Sebut folder data yang benar dengan --data."
                : $"{Name} belum berisi register. Periksa nama basis data di Data:Connection.");
        await RefuseWrongDatabaseAsync(ct);
    }

    private async Task UpgradeAsync(PortalDb db, CancellationToken ct)
    {
        try
        {
            await db.Database.MigrateAsync(ct);
        }
        catch (DbException fault)
        {
            throw new DatabaseRefusedException($"{Name} tidak dapat dinaikkan ke versi ini ({fault.Message}). Jalankan lagi versi yang lama{(InFile ? $" dengan salinan di {folder.Aside}" : "")}, dan kirim baris ini kepada pengembang.", fault);
        }
    }

    private async Task RefuseWrongDatabaseAsync(CancellationToken ct)
    {
        IReadOnlyDictionary<string, string> marks;
        try
        {
            marks = await DatabaseMarks.ReadAsync(choice, ct);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            throw new DatabaseRefusedException($"{Name} sedang dipakai proses lain. Tutup proses itu, lalu jalankan portal lagi; basis datanya tidak rusak.", busy);
        }
        catch (PostgresException fault) when (fault.SqlState.StartsWith("XX", StringComparison.Ordinal))
        {
            throw new DatabaseRefusedException($"{Name} rusak: baris termuda tidak terbaca. Pulihkan basis data itu dari cadangannya (buku panduan, bab PostgreSQL); portal tidak menulis apa pun.", fault);
        }
        catch (Exception fault) when (!InFile && DatabaseTrouble.SentenceOf(fault) is not null)
        {
            throw DatabaseRefusedException.NoAnswer(fault);
        }
        catch (DbException fault)
        {
            throw new DatabaseRefusedException(InFile
                ? $"{Name} bukan basis data portal atau rusak. Pindahkan berkas itu, lalu pulihkan dari cadangan."
                : $"{Name} bukan register portal atau rusak. Periksa nama basis data di Data:Connection.", fault);
        }

        var isDemo = marks.GetValueOrDefault(DemoMark) == "ya";
        if (folder.Demo && !isDemo)
            throw new DatabaseRefusedException($"Mode demo menolak {(InFile ? folder.DatabaseFile : "basis data PostgreSQL ini")}: basis data itu tidak dibuat oleh mode demo. Pilih {(InFile ? "folder lain dengan --data" : "basis data lain")}.");
        if (!folder.Demo && isDemo)
            throw new DatabaseRefusedException($"{Name} dibuat oleh mode demo dan tidak dipakai untuk kasus sungguhan. Pilih {(InFile ? "folder lain dengan --data" : "basis data lain")}.");

        if (marks.GetValueOrDefault(KeyMark) is not { } check || !KeyCheck.Fits(safe, Convert.FromBase64String(check)))
            throw new DatabaseRefusedException($"Kunci di {folder.KeyFile} bukan kunci basis data ini. Kembalikan berkas kunci yang asli dari cadangan; tidak ada yang ditulis.");
    }

    private async Task PutAsideAsync(PortalDb db, CancellationToken ct)
    {
        Directory.CreateDirectory(folder.Aside);
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var copy = Path.Combine(folder.Aside, $"{Path.GetFileNameWithoutExtension(folder.DatabaseFile)}-{stamp}.db");
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", ct);
    }

    /// <summary>Says whose register this is. Two nodes may start on an empty database at once: the second finds the marks of the first.</summary>
    private async Task MarkAsync(PortalDb db, CancellationToken ct)
    {
        await using (var turn = await db.BeginWriteAsync(ct))
        {
            if (!await db.Set<OfficeSetting>().AnyAsync(s => s.Name == KeyMark, ct))
            {
                db.Add(new OfficeSetting(DemoMark, folder.Demo ? "ya" : "tidak"));
                db.Add(new OfficeSetting(KeyMark, Convert.ToBase64String(KeyCheck.Make(safe))));
                await db.SaveChangesAsync(ct);
                await turn.CommitAsync(ct);
                return;
            }
        }
        await RefuseWrongDatabaseAsync(ct);
    }

    private void OwnerOnly()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.DatabaseFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
