using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;

namespace PPA.Portal.Letters.Templates;

/// <summary>A template as the administrator sees it.</summary>
public sealed record TemplateLine(Guid Id, string Kind, int Version, string FileName, int Size, OfficerId By, DateTime At, DateTime? WithdrawnAt);

/// <summary>The office's own Word files for letters: taken in, used, withdrawn.</summary>
public sealed class TemplateShelf(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LetterKinds kinds, TimeProvider time)
{
    /// <summary>Every version, newest first.</summary>
    public async Task<IReadOnlyList<TemplateLine>> ListAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ManageOffice);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<LetterTemplate>().AsNoTracking().OrderBy(t => t.Kind).ThenByDescending(t => t.Version)
            .Select(t => new TemplateLine(t.Id, t.Kind, t.Version, t.FileName, t.Size, t.By, t.At, t.WithdrawnAt)).ToListAsync(ct);
    }

    /// <summary>Takes a file in as the next version of a kind; it is used from now on.</summary>
    /// <exception cref="RuleException">What is wrong with the file, in a sentence.</exception>
    public async Task AddAsync(string kind, string fileName, Stream content, CancellationToken ct = default)
    {
        officer.Must(Permission.ManageOffice);
        var letter = kinds.Get(kind);
        var bytes = await ReadAsync(content, ct);
        TemplateCheck.MustFit(bytes, letter);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var version = 1 + (await db.Set<LetterTemplate>().Where(t => t.Kind == kind).MaxAsync(t => (int?)t.Version, ct) ?? 0);
        var template = new LetterTemplate(kind, version, NameOf(fileName), bytes, SHA256.HashData(bytes), officer.Id, now);
        db.Add(template);
        db.Journal(new AuditEntry("unggah-templat", "petugas", officer.Id, null, $"templat:{template.Id:N}", $"{kind} versi {version}", now));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes a version out of use; the one before, or the built-in form, is used again.</summary>
    public async Task WithdrawAsync(Guid template, CancellationToken ct = default)
    {
        officer.Must(Permission.ManageOffice);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var row = await db.Set<LetterTemplate>().SingleOrDefaultAsync(t => t.Id == template, ct) ?? throw new RuleException("Templat itu tidak ada. Muat ulang halaman.");
        row.Withdraw(officer.Id, now);
        db.Journal(new AuditEntry("tarik-templat", "petugas", officer.Id, null, $"templat:{template:N}", $"{row.Kind} versi {row.Version}", now));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The file in use for a kind; null where the built-in form is used.</summary>
    /// <exception cref="RuleException">The file kept is not the one that was checked.</exception>
    internal async Task<byte[]?> InForceAsync(string kind, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var row = await db.Set<LetterTemplate>().AsNoTracking().Where(t => t.Kind == kind && t.WithdrawnAt == null).OrderByDescending(t => t.Version).FirstOrDefaultAsync(ct);
        if (row is null)
            return null;
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(row.Content), row.Sha256)
            ? row.Content
            : throw new RuleException("Templat kantor untuk surat ini rusak. Beri tahu pengelola; surat tetap dapat dicetak dari halamannya.");
    }

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        var piece = new byte[32 * 1024];
        for (int read; memory.Length <= TemplateCheck.Most && (read = await content.ReadAsync(piece, ct)) > 0;)
            memory.Write(piece, 0, read);
        return memory.ToArray();
    }

    private static string NameOf(string fileName)
    {
        var bare = new string([.. Path.GetFileName(fileName.Replace('\\', '/')).Where(c => !char.IsControl(c))]);
        return bare.Length is > 0 and <= 120 ? bare : "templat.docx";
    }
}
