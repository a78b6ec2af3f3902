using System.Formats.Tar;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Data.Moving;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>A register that the first release made, with its keys, as its office left it: today's program opens it and loses nothing.</summary>
/// <remarks>The archive was made by the program of that day and is never made anew; what the steps since then do to it is what they do to a real office.</remarks>
public sealed class ReleaseOneTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task The_register_of_the_first_release_opens_upgraded_with_every_case_its_names_its_file_and_its_chain()
    {
        await UnpackAsync();
        var before = await File.ReadAllBytesAsync(_folder.File("portal.db"));
        await using var app = Compose();
        await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal((5, 10, 1, 2), (await db.Set<CaseFile>().CountAsync(), await db.Set<Person>().CountAsync(), await db.Set<CaseAttachment>().CountAsync(), await db.Users.CountAsync()));
        var chain = await app.Services.GetRequiredService<AuditTrail>().VerifyAsync();
        Assert.Null(chain.BrokenAt);
        Assert.True(chain.Count > 5);
        var people = await db.Set<Person>().AsNoTracking().ToListAsync();
        Assert.Contains(people, p => p.Identity.Name == KeptHouse.Name);
        Assert.All(await db.Set<CaseFile>().AsNoTracking().ToListAsync(), file => Assert.Equal("Dipukul di rumah sejak semalam.", file.Story.Chronology));
        var aside = Assert.Single(Directory.GetFiles(_folder.File("aside")));
        Assert.InRange(new FileInfo(aside).Length, before.Length / 2, before.Length * 2);
        TestFolder.LetGo(_folder.File("portal.db"));
    }

    [Fact]
    public async Task Its_attachment_opens_and_its_officer_comes_in_with_the_same_password()
    {
        await UnpackAsync();
        await using var app = Compose();
        await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var rina = await db.Users.AsNoTracking().SingleAsync(o => o.UserName == "rina");
        Assert.NotEqual(PasswordVerificationResult.Failed, app.Services.GetRequiredService<IPasswordHasher<Officer>>().VerifyHashedPassword(rina, rina.PasswordHash!, "hujan sore di kebun teh"));
        var photo = await db.Set<CaseAttachment>().AsNoTracking().SingleAsync();
        Assert.Equal("Luka di lengan kiri.jpg", photo.FileName);
        Assert.Equal(photo.Size, (await app.Services.GetRequiredService<SealedAttachments>().FetchAsync(photo.Id, default))!.Length);
        TestFolder.LetGo(_folder.File("portal.db"));
    }

    [Fact]
    public async Task It_moves_to_a_server_and_its_chain_holds_there_although_its_times_were_finer()
    {
        await UnpackAsync();
        var server = await PostgresServer.EmptyDatabaseAsync();
        await using (var file = Compose())
        {
            await file.Services.GetRequiredService<DatabaseStart>().OpenAsync();
            await file.Services.GetRequiredService<RegisterMove>().MoveAsync(server, (_, _) => { });
        }
        await using (var moved = Compose(PostgresServer.Arguments(server)))
        {
            await moved.Services.GetRequiredService<DatabaseStart>().OpenAsync();
            Assert.Null((await moved.Services.GetRequiredService<AuditTrail>().VerifyAsync()).BrokenAt);
            await using var db = await moved.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            await db.Database.ExecuteSqlAsync($"""UPDATE "AuditEntries" SET "At" = "At" + interval '1 microsecond' WHERE "Sequence" = 3""");
            Assert.Equal(3, (await moved.Services.GetRequiredService<AuditTrail>().VerifyAsync()).BrokenAt);
        }
        TestFolder.LetGo(_folder.File("portal.db"));
        await PostgresServer.DropAsync(server);
    }

    public void Dispose() => _folder.Dispose();

    private async Task UnpackAsync()
    {
        await using var file = File.OpenRead(Path.Combine(SourceTree.Root, "PPA.Portal.Tests", "Upkeep", "release-1", "register.tar.gz"));
        await using var open = new GZipStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(open, _folder.Path, overwriteFiles: false);
    }

    private WebApplication Compose(params string[] more) => Program.Compose(["--data", _folder.Path, "--profile", "kota-tebing-tinggi", "--Logging:LogLevel:Default=Warning", "--Upkeep:Times=", .. more]);
}
