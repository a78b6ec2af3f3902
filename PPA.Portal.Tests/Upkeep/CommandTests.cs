using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Shell;
using PPA.Portal.Shell.Verbs;
using PPA.Portal.Upkeep;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>The verbs of the command line: what they do, what they say, and the number with which they end.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private const string Passphrase = "perahu lontar merapi senja kopi";
    private KeptHouse _house = null!;

    public async Task InitializeAsync() => _house = await KeptHouse.OpenAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Theory]
    [InlineData("cadangkan")]
    [InlineData("keys", "destroy")]
    [InlineData("audit")]
    public async Task An_unknown_verb_lists_the_known_ones_and_starts_no_portal(params string[] args)
    {
        Assert.Equal(1, await _house.RunAsync(args));
        Assert.Contains(_house.Said, line => line.Contains("tidak dikenal", StringComparison.Ordinal));
        Assert.Contains(_house.Said, line => line.Contains("restore [BERKAS] --to FOLDER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_verb_the_portal_itself_is_meant() =>
        Assert.Null(await OfficeCommands.TryRunAsync(["--demo", "--urls", "http://localhost:5080"], _ => throw new InvalidOperationException(), VerbVoice.Console));

    [Theory]
    [InlineData("backup", "--kemana", "x")]
    [InlineData("restore", "--to")]
    [InlineData("restore")]
    [InlineData("keys", "backup", "--passphrase", "rahasia")]
    public async Task A_mistyped_option_is_refused_and_nothing_is_done(params string[] args)
    {
        Assert.Equal(1, await _house.RunAsync(args));
        Assert.False(Directory.Exists(_house.Office.The<UpkeepSettings>().Folder));
    }

    [Fact]
    public async Task Copy_drill_and_restore_go_hand_in_hand_on_the_command_line()
    {
        Assert.Equal(0, await _house.RunAsync("backup"));
        Assert.Contains("1 berkas kasus", string.Join(' ', _house.Said), StringComparison.Ordinal);
        Assert.Equal(0, await _house.RunAsync("drill"));
        Assert.Contains("1 lampiran terbuka", _house.Said[^1], StringComparison.Ordinal);
        Assert.Equal(0, await _house.RunAsync("restore", "--to", _house.Aside("pulih")));
        Assert.True(File.Exists(_house.Aside("pulih/portal.db")));
        Assert.Equal(1, await _house.RunAsync("restore", "--to", _house.Aside("pulih")));
        Assert.Equal(1, await _house.RunAsync("restore", "--to", _house.Aside("lain"), "--point", "2001-01-01"));
        Assert.Contains("setua itu", _house.Said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_in_time_chooses_the_copy_before_it()
    {
        var first = await _house.BackUpAsync();
        var between = _house.Office.Clock.Now.AddMinutes(1);
        _house.Office.Clock.Advance(TimeSpan.FromHours(1));
        await _house.ReceiveAsync();
        await _house.BackUpAsync();

        Assert.Equal(0, await _house.RunAsync("restore", "--to", _house.Aside("dulu"), "--point", between.ToString("o")));

        Assert.Contains(_house.Said, line => line.Contains(Path.GetFileName(first), StringComparison.Ordinal));
        Assert.Contains(_house.Said, line => line.Contains("1 berkas kasus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_drill_of_a_damaged_copy_ends_with_two_and_is_remembered()
    {
        var copy = await _house.BackUpAsync();
        await using (var file = File.OpenWrite(copy))
            file.SetLength(file.Length - 100);

        Assert.Equal(2, await _house.RunAsync("drill"));

        Assert.Contains("GAGAL", _house.Said[^1], StringComparison.Ordinal);
        Assert.NotNull(_house.Office.The<UpkeepRecords>().Read().LastDrill!.Fault);
    }

    [Fact]
    public async Task A_drill_of_a_copy_that_is_not_there_is_not_done_and_not_remembered()
    {
        await _house.BackUpAsync();
        Assert.Equal(0, await _house.RunAsync("drill"));
        var good = _house.Office.The<UpkeepRecords>().Read().LastDrill;

        Assert.Equal(1, await _house.RunAsync("drill", _house.Aside("salah-nama.ppacadangan")));

        Assert.Contains("tidak ada yang dicoba", _house.Said[^1], StringComparison.Ordinal);
        Assert.Equal(good, _house.Office.The<UpkeepRecords>().Read().LastDrill);
    }

    [Fact]
    public async Task Keys_and_register_come_back_on_a_new_machine_each_from_its_own_copy()
    {
        var copy = await _house.BackUpAsync();
        await File.WriteAllTextAsync(_house.Aside("sandi"), Passphrase + "\nbaris kedua tidak dibaca");
        Assert.Equal(0, await _house.RunAsync("keys", "backup", "--to", _house.Aside("kunci.json"), "--passphrase-file", _house.Aside("sandi")));
        Assert.Equal(1, await _house.RunAsync("keys", "backup", "--to", _house.Aside("kunci.json"), "--passphrase-file", _house.Aside("sandi")));
        var (said, fresh) = (new List<string>(), _house.Aside("mesin-baru"));

        Assert.Equal(1, await NewMachineAsync("restore", copy, "--to", fresh));
        Assert.Equal(0, await NewMachineAsync("keys", "restore", _house.Aside("kunci.json"), "--passphrase-file", _house.Aside("sandi")));
        Assert.Equal(0, await NewMachineAsync("restore", copy, "--to", fresh));

        Assert.Equal(await File.ReadAllTextAsync(_house.Folder.KeyFile), await File.ReadAllTextAsync(Path.Combine(fresh, "keys", "portal.keys.json")));
        Assert.Equal(0, await NewMachineAsync("audit", "verify"));
        Assert.Equal(1, await NewMachineAsync("keys", "restore", _house.Aside("kunci.json"), "--passphrase-file", _house.Aside("sandi")));
        Assert.Contains("tidak ditimpa", said[^1], StringComparison.Ordinal);

        async Task<int> NewMachineAsync(params string[] args) =>
            (await OfficeCommands.TryRunAsync([.. args, "--data", fresh], with => Program.Compose(with), new VerbVoice(said.Add, said.Add)))!.Value;
    }

    [Fact]
    public async Task A_key_envelope_opens_with_its_passphrase_only_and_a_short_one_is_not_taken()
    {
        await File.WriteAllTextAsync(_house.Aside("pendek"), "pendek sekali");
        await File.WriteAllTextAsync(_house.Aside("sandi"), Passphrase);
        await File.WriteAllTextAsync(_house.Aside("salah"), Passphrase + "!");
        Assert.Equal(1, await _house.RunAsync("keys", "backup", "--to", _house.Aside("k.json"), "--passphrase-file", _house.Aside("pendek")));
        Assert.Equal(0, await _house.RunAsync("keys", "backup", "--to", _house.Aside("k.json"), "--passphrase-file", _house.Aside("sandi")));
        Assert.DoesNotContain("indexKey", await File.ReadAllTextAsync(_house.Aside("k.json")), StringComparison.OrdinalIgnoreCase);
        File.Move(_house.Folder.KeyFile, _house.Aside("asli"));

        Assert.Equal(1, await _house.RunAsync("keys", "restore", _house.Aside("k.json"), "--passphrase-file", _house.Aside("salah")));
        Assert.Contains("kata sandinya lain", _house.Said[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(_house.Folder.KeyFile));
        Assert.Equal(2, await _house.RunAsync("check"));
        Assert.Contains(_house.Said, line => line.StartsWith("salah", StringComparison.Ordinal) && line.Contains("keys restore", StringComparison.Ordinal));
        Assert.Equal(0, await _house.RunAsync("keys", "restore", _house.Aside("k.json"), "--passphrase-file", _house.Aside("sandi")));
        Assert.Equal(0, await _house.RunAsync("audit", "verify"));
    }

    [Fact]
    public async Task Check_says_what_is_missing_with_its_cure_and_changes_nothing()
    {
        var before = Directory.GetFileSystemEntries(_house.Folder.Path, "*", SearchOption.AllDirectories).Order().ToList();

        var code = await _house.RunAsync("check");

        Assert.Equal(0, code);
        Assert.Contains(_house.Said, line => line.StartsWith("perhatikan", StringComparison.Ordinal) && line.Contains("Cadangan: Belum pernah", StringComparison.Ordinal));
        Assert.Contains(_house.Said, line => line.Contains("Nomor darurat", StringComparison.Ordinal));
        Assert.Contains(_house.Said, line => line.StartsWith("baik", StringComparison.Ordinal) && line.Contains("Berkas kunci", StringComparison.Ordinal));
        Assert.Equal(before.Except(Directory.GetFileSystemEntries(_house.Folder.Path, "*", SearchOption.AllDirectories)), []);
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(_house.Folder.KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Equal(2, await _house.RunAsync("check"));
        Assert.Contains(_house.Said, line => line.Contains("chmod 600", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_of_a_folder_that_is_not_there_says_so_and_makes_none()
    {
        var said = new List<string>();
        Assert.Equal(1, await OfficeCommands.TryRunAsync(["check", "--data", _house.Aside("salah")], with => Program.Compose(with), new VerbVoice(said.Add, said.Add)));
        Assert.Contains("tidak ada yang dibuat", said[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(_house.Aside("salah")));
    }

    [Fact]
    public async Task A_reset_password_opens_the_door_once_more_and_must_be_changed()
    {
        Assert.Equal(1, await _house.RunAsync("user", "reset", "tidak-ada"));
        Assert.Equal(0, await _house.RunAsync("user", "reset", "rina"));

        var password = _house.Said.Single(line => line.Contains("sekali pakai", StringComparison.Ordinal)).Split(' ')[^1];
        Assert.Equal("rina", (await _house.Office.The<SignInDesk>().KnockAsync("rina", password)).Officer?.UserName);
        await using var db = await _house.Office.DbAsync();
        Assert.True((await db.Users.SingleAsync(o => o.Id == _house.Duty.Id.Value)).MustChangePassword);
        var told = await db.Set<AuditEntry>().SingleAsync(a => a.Action == "sandi-diatur-ulang");
        Assert.Equal(("sistem", "baris-perintah"), (told.Actor, told.Detail));
        Assert.Equal(0, await _house.RunAsync("audit", "verify"));
    }

    [Fact]
    public async Task A_broken_audit_chain_ends_with_two()
    {
        await using (var db = await _house.Office.DbAsync())
            await db.Database.ExecuteSqlAsync($"UPDATE AuditEntries SET Detail = 'lain' WHERE Sequence = 1");
        Assert.Equal(2, await _house.RunAsync("audit", "verify"));
        Assert.Contains("TIDAK utuh", _house.Said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_that_need_a_register_make_none()
    {
        var said = new List<string>();
        Assert.Equal(1, await OfficeCommands.TryRunAsync(["backup", "--data", _house.Aside("kosong")], with => Program.Compose(with), new VerbVoice(said.Add, said.Add)));
        Assert.Contains("Belum ada basis data", said[^1], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_house.Aside("kosong")));
    }
}
