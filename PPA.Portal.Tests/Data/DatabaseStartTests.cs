using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Shell;
using PPA.Portal.Tests.Support;
using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Data;

public sealed class DatabaseStartTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Demo_mode_refuses_a_database_that_it_did_not_make()
    {
        await OpenAsync();
        File.Copy(_folder.File("portal.db"), _folder.File("portal-demo.db"));
        File.Copy(_folder.File("keys/portal.keys.json"), _folder.File("keys/portal-demo.keys.json"));

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => OpenAsync("--demo"));
        Assert.Contains("tidak dibuat oleh mode demo", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_office_refuses_a_database_of_demo_mode()
    {
        await OpenAsync("--demo");
        File.Move(_folder.File("portal-demo.db"), _folder.File("portal.db"));
        File.Move(_folder.File("keys/portal-demo.keys.json"), _folder.File("keys/portal.keys.json"));

        await Assert.ThrowsAsync<DatabaseRefusedException>(() => OpenAsync());
    }

    [Fact]
    public async Task A_wrong_key_is_said_plainly_and_nothing_is_written()
    {
        await OpenAsync();
        using (var other = new TestFolder())
        {
            KeyRing.OpenOrCreate(other.File("keys/k.json"), new TestClock(), mayCreate: true);
            File.Copy(other.File("keys/k.json"), _folder.File("keys/portal.keys.json"), overwrite: true);
        }
        var before = await File.ReadAllBytesAsync(_folder.File("portal.db"));

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => OpenAsync());

        Assert.Contains("bukan kunci basis data ini", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File("portal.db")));
    }

    [Fact]
    public async Task Every_service_can_be_made_from_what_lives_as_long_as_it_does() =>
        await OpenAsync("--environment", "Development");

    [Fact]
    public async Task A_lost_key_is_said_plainly_and_no_new_one_is_made()
    {
        await OpenAsync();
        File.Delete(_folder.File("keys/portal.keys.json"));

        await Assert.ThrowsAsync<KeyRingException>(() => OpenAsync());
        Assert.False(File.Exists(_folder.File("keys/portal.keys.json")));
    }

    [Fact]
    public async Task A_file_that_is_no_register_is_refused()
    {
        await OpenAsync();
        await File.WriteAllTextAsync(_folder.File("portal.db"), "ini bukan basis data");
        File.Delete(_folder.File("portal.db-wal"));

        await Assert.ThrowsAsync<DatabaseRefusedException>(() => OpenAsync());
    }

    [Fact]
    public async Task An_older_database_is_upgraded_after_a_copy_of_it_is_put_aside()
    {
        await using (var app = Program.Compose(["--data", _folder.Path]))
        {
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            await db.GetService<IMigrator>().MigrateAsync("20261122013805_StaffNumbers");
            var check = Convert.ToBase64String(KeyCheck.Make(app.Services.GetRequiredService<Safe>()));
            await db.Database.ExecuteSqlAsync($"INSERT INTO OfficeSettings (Name, Value) VALUES ('demo', 'tidak'), ('kunci', {check})");
            Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync());
        }
        TestFolder.LetGo(_folder.File("portal.db"));

        await OpenAsync();

        Assert.Single(Directory.GetFiles(_folder.File("aside")));
        await WithDbAsync(async db => Assert.Empty(await db.Database.GetPendingMigrationsAsync()));
        await OpenAsync();
        Assert.Single(Directory.GetFiles(_folder.File("aside")));
    }

    [Fact]
    public async Task Rotation_seals_every_value_with_the_new_key()
    {
        await OpenAsync("--demo");
        var app = Program.Compose(["--demo", "--data", _folder.Path]);
        await using (app)
        {
            var sealedAgain = await app.Services.GetRequiredService<KeyRotation>().RotateAsync();
            var dbs = app.Services.GetRequiredService<IDbContextFactory<PortalDb>>();
            await using var db = await dbs.CreateDbContextAsync();
            var safe = app.Services.GetRequiredService<Safe>();
            var keys = (await db.Set<Person>().Select(p => EF.Property<byte[]>(p, "IdentitySealed")).ToListAsync()).Select(safe.KeyIdOf).Distinct();

            Assert.Equal(["k2"], keys);
            Assert.True(sealedAgain > 500);
            Assert.NotNull((await db.Set<Person>().AsNoTracking().FirstAsync()).Identity.Name);
        }
        await OpenAsync("--demo");
    }

    public void Dispose() => _folder.Dispose();

    private async Task OpenAsync(params string[] more)
    {
        await using var app = Program.Compose(["--data", _folder.Path, "--Logging:LogLevel:Default=Warning", .. more]);
        await app.Services.GetRequiredService<Opening>().OpenAsync();
        TestFolder.LetGo(_folder.File("portal.db"));
    }

    private async Task WithDbAsync(Func<PortalDb, Task> work)
    {
        await using var app = Program.Compose(["--data", _folder.Path]);
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
            await work(db);
        TestFolder.LetGo(_folder.File("portal.db"));
    }
}
