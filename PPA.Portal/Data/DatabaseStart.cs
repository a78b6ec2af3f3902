using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>The database cannot be opened as it is. The message is a sentence that says what to do.</summary>
public sealed class DatabaseRefusedException : Exception
{
    public DatabaseRefusedException(string sentence) : base(sentence) { }

    public DatabaseRefusedException() { }

    public DatabaseRefusedException(string sentence, Exception inner) : base(sentence, inner) { }
}

/// <summary>Opens the register at start: refuses a wrong file or key before anything is written, puts a copy aside, upgrades.</summary>
public sealed class DatabaseStart(IDbContextFactory<PortalDb> dbs, DataFolder folder, Safe safe, TimeProvider time)
{
    private const string DemoMark = "demo";
    internal const string KeyMark = "kunci";

    /// <exception cref="DatabaseRefusedException">Not a file of this mode, damaged, or sealed with another key.</exception>
    public async Task OpenAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var isNew = !File.Exists(folder.DatabaseFile) || new FileInfo(folder.DatabaseFile).Length == 0;
        if (!isNew)
            await RefuseWrongFileAsync(db, ct);

        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (!isNew && pending.Count > 0)
            await PutAsideAsync(db, ct);
        await db.Database.MigrateAsync(ct);
        OwnerOnly();
        if (isNew)
            await MarkAsync(db, ct);
    }

    /// <summary>Looks whether the database is there and the keys fit, and changes nothing: for verbs that run beside a portal of another version.</summary>
    /// <exception cref="DatabaseRefusedException">There is none, it is not of this mode, damaged, or sealed with another key.</exception>
    public async Task LookAsync(CancellationToken ct = default)
    {
        if (!File.Exists(folder.DatabaseFile))
            throw new DatabaseRefusedException($"Belum ada basis data di {folder.DatabaseFile}. Sebut folder data yang benar dengan --data.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        await RefuseWrongFileAsync(db, ct);
    }

    private async Task RefuseWrongFileAsync(PortalDb db, CancellationToken ct)
    {
        List<OfficeSetting> marks;
        try
        {
            marks = await db.Set<OfficeSetting>().AsNoTracking().ToListAsync(ct);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            throw new DatabaseRefusedException(
                $"Basis data {folder.DatabaseFile} sedang dipakai proses lain. Tutup proses itu, lalu jalankan portal lagi; basis datanya tidak rusak.", busy);
        }
        catch (SqliteException fault)
        {
            throw new DatabaseRefusedException(
                $"Berkas {folder.DatabaseFile} bukan basis data portal atau rusak. Pindahkan berkas itu, lalu pulihkan dari cadangan.", fault);
        }

        var isDemo = marks.Any(m => m.Name == DemoMark && m.Value == "ya");
        if (folder.Demo && !isDemo)
            throw new DatabaseRefusedException($"Mode demo menolak {folder.DatabaseFile}: basis data itu tidak dibuat oleh mode demo. Pilih folder lain dengan --data.");
        if (!folder.Demo && isDemo)
            throw new DatabaseRefusedException($"Berkas {folder.DatabaseFile} dibuat oleh mode demo dan tidak dipakai untuk kasus sungguhan. Pilih folder lain dengan --data.");

        var check = marks.FirstOrDefault(m => m.Name == KeyMark);
        if (check is null || !KeyCheck.Fits(safe, Convert.FromBase64String(check.Value)))
            throw new DatabaseRefusedException($"Kunci di {folder.KeyFile} bukan kunci basis data ini. Kembalikan berkas kunci yang asli dari cadangan; tidak ada yang ditulis.");
    }

    private async Task PutAsideAsync(PortalDb db, CancellationToken ct)
    {
        Directory.CreateDirectory(folder.Aside);
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var copy = Path.Combine(folder.Aside, $"{Path.GetFileNameWithoutExtension(folder.DatabaseFile)}-{stamp}.db");
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", ct);
    }

    private async Task MarkAsync(PortalDb db, CancellationToken ct)
    {
        db.Add(new OfficeSetting(DemoMark, folder.Demo ? "ya" : "tidak"));
        db.Add(new OfficeSetting(KeyMark, Convert.ToBase64String(KeyCheck.Make(safe))));
        await db.SaveChangesAsync(ct);
    }

    private void OwnerOnly()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.DatabaseFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
