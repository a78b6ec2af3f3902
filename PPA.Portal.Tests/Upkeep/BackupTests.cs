using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Shell;
using PPA.Portal.Tests.Support;
using PPA.Portal.Upkeep;
using PPA.Portal.Upkeep.Backups;
using PPA.Portal.Upkeep.Figures;
using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>A copy is worth what comes back out of it.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private KeptHouse _house = null!;

    public async Task InitializeAsync() => _house = await KeptHouse.OpenAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task A_restored_office_opens_with_its_keys_and_holds_what_it_held()
    {
        var copy = await _house.BackUpAsync();
        await _house.ReceiveAsync();
        var to = _house.Aside("pulih");
        CopyKeys(to);

        var manifest = await _house.Office.The<Restorer>().RestoreAsync(copy, to);

        Assert.Equal(1, manifest.Rows["CaseFiles"]);
        Assert.Equal(["attachments", "cadangan.json", "keys", "portal.db"], Directory.GetFileSystemEntries(to).Select(Path.GetFileName).Order());
        await using var app = Program.Compose(["--data", to, "--Logging:LogLevel:Default=Warning", "--Upkeep:Times="]);
        await app.Services.GetRequiredService<Opening>().OpenAsync();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().Include(c => c.People).Include(c => c.Attachments).SingleAsync();
        Assert.Contains(file.People, p => p.Identity.Name == KeptHouse.Name);
        Assert.Equal("Luka di lengan kiri.jpg", Assert.Single(file.Attachments).FileName);
        Assert.Equal(await File.ReadAllBytesAsync(AttachmentIn(_house.Folder, file.Attachments[0].Id)), await File.ReadAllBytesAsync(AttachmentIn(new DataFolder(to, false), file.Attachments[0].Id)));
    }

    [Fact]
    public async Task A_copy_tells_nothing_without_the_keys_and_never_holds_them()
    {
        var copy = await _house.BackUpAsync();

        var bytes = await File.ReadAllBytesAsync(copy);
        var key = await File.ReadAllTextAsync(_house.Folder.KeyFile);
        foreach (var word in new[] { "SQLite", "CaseFiles", KeptHouse.Name, _house.Case.Number, "indexKey", "lampiran/" })
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
        var manifest = await _house.Office.The<BackupReader>().VerifyAsync(copy);
        Assert.DoesNotContain(manifest.Parts, p => p.Path.Contains("key", StringComparison.Ordinal));
        Assert.NotEmpty(key);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
    }

    [Fact]
    public async Task People_go_on_working_while_a_copy_is_taken_and_it_is_whole()
    {
        for (var i = 0; i < 10; i++)
            await _house.AttachAsync($"foto {i}.jpg", 100_000 + i);
        var done = new TaskCompletionSource();
        var working = WorkUntilAsync(done.Task);

        var first = await _house.Office.The<BackupMaker>().MakeAsync();
        _house.Office.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await _house.Office.The<BackupMaker>().MakeAsync();
        done.SetResult();
        await working;

        Assert.Empty(first.Manifest.Missing);
        Assert.Empty(second.Manifest.Missing);
        foreach (var copy in new[] { first, second })
        {
            var drill = await _house.Office.The<RestoreDrill>().TryAsync(copy.File.Path);
            Assert.Null(drill.Fault);
            Assert.Equal(copy.Manifest.Rows["CaseAttachments"], drill.Attachments);
        }
    }

    [Fact]
    public async Task A_copy_that_was_cut_off_or_altered_anywhere_is_refused_and_nothing_is_restored()
    {
        var bytes = await File.ReadAllBytesAsync(await _house.BackUpAsync());
        int[] cuts = [0, 5, 40, bytes.Length / 2, bytes.Length - 64 * 1024, bytes.Length - 1];
        foreach (var length in cuts)
            await RefusedAsync(bytes[..length]);
        int[] places = [3, 20, 60, 120, 200, bytes.Length / 3, bytes.Length - 20];
        foreach (var place in places)
        {
            var altered = bytes.ToArray();
            altered[place] ^= 1;
            await RefusedAsync(altered);
        }
        await RefusedAsync([.. bytes, 0]);
    }

    [Fact]
    public async Task Another_office_key_is_told_from_damage()
    {
        var copy = await _house.BackUpAsync();
        var ring = KeyRing.OpenOrCreate(_house.Aside("lain/k.json"), _house.Office.Clock, mayCreate: true);

        var refusal = await Assert.ThrowsAsync<UpkeepRefusedException>(() => new Restorer(new BackupReader(new Safe(ring))).RestoreAsync(copy, _house.Aside("pulih")));

        Assert.Contains("kunci lain", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_house.Aside("pulih")));
    }

    [Fact]
    public async Task A_key_file_from_before_a_rotation_is_told_too()
    {
        File.Copy(_house.Folder.KeyFile, _house.Aside("lama.json"));
        await _house.Office.The<KeyRotation>().RotateAsync();
        var copy = await _house.BackUpAsync();
        var ring = KeyRing.OpenOrCreate(_house.Aside("lama.json"), _house.Office.Clock, mayCreate: false);

        var refusal = await Assert.ThrowsAsync<UpkeepRefusedException>(() => new Restorer(new BackupReader(new Safe(ring))).RestoreAsync(copy, _house.Aside("pulih")));

        Assert.Contains("lebih tua", refusal.Message, StringComparison.Ordinal);
        Assert.Null((await _house.Office.The<RestoreDrill>().TryAsync(copy)).Fault);
    }

    [Fact]
    public async Task A_folder_in_use_is_never_restored_into()
    {
        var copy = await _house.BackUpAsync();
        var before = Directory.GetFileSystemEntries(_house.Folder.Path).Order().ToList();

        var refusal = await Assert.ThrowsAsync<UpkeepRefusedException>(() => _house.Office.The<Restorer>().RestoreAsync(copy, _house.Folder.Path));

        Assert.Contains("tidak kosong", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_house.Folder.Path).Order());
    }

    [Fact]
    public async Task A_copy_that_cannot_be_written_is_remembered_and_leaves_the_older_ones()
    {
        var good = await _house.BackUpAsync();
        await File.WriteAllTextAsync(_house.Aside("berkas"), "bukan folder");

        await Assert.ThrowsAsync<UpkeepRefusedException>(() => _house.Office.The<BackupMaker>().MakeAsync(Path.Combine(_house.Aside("berkas"), "cadangan")));

        Assert.NotNull(_house.Office.The<UpkeepRecords>().Read().BackupFault);
        Assert.True(File.Exists(good));
        _house.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await _house.BackUpAsync();
        Assert.Null(_house.Office.The<UpkeepRecords>().Read().BackupFault);
        Assert.Empty(Directory.GetDirectories(_house.Folder.Scratch));
    }

    [Fact]
    public async Task A_copy_that_fails_by_hand_is_said_in_our_words_and_stands_among_the_faults()
    {
        var admin = await _house.Office.HireAsync("admin", Role.Administrator);
        var folder = _house.Office.The<UpkeepSettings>().Folder;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        await File.WriteAllTextAsync(folder, "bukan folder");
        await using var scope = _house.Office.As(admin);
        var desk = scope.ServiceProvider.GetRequiredService<UpkeepDesk>();

        var refusal = await Assert.ThrowsAsync<RuleException>(() => desk.BackUpAsync());

        Assert.Contains("sudah ada berkas dengan nama yang sama", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_house.Office.The<FaultLedger>().Faults, f => f.Words == "Cadangan yang diminta dari halaman ini gagal");
        var view = await desk.ReadAsync();
        Assert.Equal(refusal.Message, view.Notes.BackupFault!.Sentence);
        Assert.DoesNotContain(view.Checks, l => l.Says.Contains("nama yang sama", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_attachment_that_the_disk_lost_is_said_and_the_rest_is_kept()
    {
        var lost = await _house.AttachAsync("hilang.jpg", 5_000);
        File.Delete(AttachmentIn(_house.Folder, lost));

        var done = await _house.Office.The<BackupMaker>().MakeAsync();
        var drill = await _house.Office.The<RestoreDrill>().TryAsync();

        Assert.Equal([lost], done.Manifest.Missing);
        Assert.Equal(1, drill.Attachments);
        Assert.Contains("1 lampiran", drill.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_sees_a_copy_whose_history_is_not_ours()
    {
        await _house.ReceiveAsync();
        var copy = await _house.BackUpAsync();
        await using (var db = await _house.Office.DbAsync())
            await db.Database.ExecuteSqlAsync($"UPDATE AuditEntries SET Hash = 'x' WHERE Sequence = (SELECT MAX(Sequence) FROM AuditEntries)");

        var drill = await _house.Office.The<RestoreDrill>().TryAsync(copy);

        Assert.Contains("bukan awal", drill.Fault, StringComparison.Ordinal);
        Assert.Equal(drill, _house.Office.The<UpkeepRecords>().Read().LastDrill);
    }

    private async Task WorkUntilAsync(Task done)
    {
        for (var i = 0; !done.IsCompleted || i < 3; i++)
        {
            await _house.ReceiveAsync();
            await _house.AttachAsync($"selagi {i}.jpg", 30_000 + i);
        }
    }

    private async Task RefusedAsync(byte[] bytes)
    {
        var file = _house.Aside("rusak.cadangan");
        await File.WriteAllBytesAsync(file, bytes);
        await Assert.ThrowsAsync<UpkeepRefusedException>(() => _house.Office.The<Restorer>().RestoreAsync(file, _house.Aside("pulih")));
        Assert.False(Directory.Exists(_house.Aside("pulih")));
    }

    private void CopyKeys(string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "keys"));
        File.Copy(_house.Folder.KeyFile, Path.Combine(to, "keys", Path.GetFileName(_house.Folder.KeyFile)));
    }

    private static string AttachmentIn(DataFolder folder, Guid id) => Path.Combine(folder.Attachments, id.ToString("N"));
}
