using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Logo;

/// <summary>The logo as a page needs it.</summary>
/// <param name="Hash">Of the picture; part of its address, so that a browser never shows an old one.</param>
public sealed record LogoView(string Hash, int Width, int Height, int Size, OfficerId By, DateTime At)
{
    public string Address => "/surat/logo/" + Hash;
}

/// <summary>The logo with its bytes.</summary>
public sealed record LogoPicture(LogoForm Form, int Width, int Height, byte[] Content)
{
    public string ContentType => Form switch
    {
        LogoForm.Png => "image/png",
        LogoForm.Jpeg => "image/jpeg",
    };
}

/// <summary>The office's logo in the letterhead: taken in, printed, replaced, taken away.</summary>
public sealed class LogoShelf(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>Takes a picture in; it is printed from now on.</summary>
    /// <exception cref="RuleException">What is wrong with the picture, in a sentence.</exception>
    public async Task PutUpAsync(Stream content, CancellationToken ct = default)
    {
        officer.Must(Permission.ChangeLetterhead);
        var bytes = await ReadAsync(content, ct);
        var (form, width, height) = LogoCheck.MustFit(bytes);
        var (now, hash) = (time.GetUtcNow().UtcDateTime, SHA256.HashData(bytes));
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        foreach (var old in await InForce(db).ToListAsync(ct))
            old.Withdraw(officer.Id, now);
        var logo = new OfficeLogo(form, width, height, bytes, hash, officer.Id, now);
        db.Add(logo);
        db.Journal(new AuditEntry("unggah-logo", "petugas", officer.Id, null, $"logo:{logo.Id:N}", $"{width}x{height} {Convert.ToHexStringLower(hash)[..16]}", now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    /// <summary>Takes the logo away; letters are printed without one.</summary>
    public async Task TakeDownAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ChangeLetterhead);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var up = await InForce(db).ToListAsync(ct);
        if (up.Count == 0)
            throw new RuleException("Tidak ada logo yang terpasang. Muat ulang halaman.");
        up.ForEach(logo => logo.Withdraw(officer.Id, now));
        db.Journal(new AuditEntry("hapus-logo", "petugas", officer.Id, null, $"logo:{up[0].Id:N}", null, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    /// <summary>What is printed now; null where letters go without a logo.</summary>
    public async Task<LogoView?> LookAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ReadLetterhead);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var row = await InForce(db).AsNoTracking().Select(l => new { l.Sha256, l.Width, l.Height, l.Size, l.By, l.At }).FirstOrDefaultAsync(ct);
        return row is null ? null : new LogoView(Convert.ToHexStringLower(row.Sha256), row.Width, row.Height, row.Size, row.By, row.At);
    }

    /// <summary>The picture that is printed now. One that changed under our hands since it was checked is not printed.</summary>
    public async Task<LogoPicture?> FetchAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ReadLetterhead);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var row = await InForce(db).AsNoTracking().FirstOrDefaultAsync(ct);
        return row is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(row.Content), row.Sha256)
            ? new LogoPicture(row.Form, row.Width, row.Height, row.Content)
            : null;
    }

    private static IQueryable<OfficeLogo> InForce(PortalDb db) => db.Set<OfficeLogo>().Where(l => l.WithdrawnAt == null).OrderByDescending(l => l.At);

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        var piece = new byte[32 * 1024];
        for (int read; memory.Length <= LogoCheck.Most && (read = await content.ReadAsync(piece, ct)) > 0;)
            memory.Write(piece, 0, read);
        return memory.ToArray();
    }
}
