using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>Keeps the keys of sign-in cookies in the register, so that an officer who is signed in on one node is signed in on all.</summary>
/// <remarks>The framework asks synchronously; the keys are read at start and a few times a year.</remarks>
internal sealed class SharedCookieKeys(IDbContextFactory<PortalDb> dbs, Safe safe, TimeProvider time) : IXmlRepository, IPostConfigureOptions<KeyManagementOptions>
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = dbs.CreateDbContext();
        return [.. db.Set<CookieKey>().AsNoTracking().OrderBy(k => k.MadeAt).AsEnumerable().Select(k => XElement.Parse(k.Content))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var key = new CookieKey(friendlyName, element.ToString(SaveOptions.DisableFormatting), time.GetUtcNow().UtcDateTime);
        var content = safe.Seal(key.Content, Sealing.Binding("CookieKeys", nameof(CookieKey.Content), key.Id));
        using var db = dbs.CreateDbContext();
        db.Database.ExecuteSql($"""INSERT INTO "CookieKeys" ("Id", "Name", "ContentSealed", "MadeAt") VALUES ({key.Id}, {key.Name}, {content}, {key.MadeAt})""");
    }

    public void PostConfigure(string? name, KeyManagementOptions options) => options.XmlRepository = this;
}

/// <summary>Lets the first of several nodes make the first key; the others wait and read it.</summary>
public sealed class CookieKeyStart(IDataProtectionProvider protection, IDbContextFactory<PortalDb> dbs, DatabaseChoice choice)
{
    public async Task OpenAsync(CancellationToken ct = default)
    {
        if (choice.Provider == DatabaseProvider.Sqlite)
            return;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        // The first use makes a key where there is none; nobody else can be in this place meanwhile.
        protection.CreateProtector("mulai").Protect([1]);
    }
}
