using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Vault;

public sealed class KeyRingTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_start_makes_a_ring_that_the_second_start_finds_again()
    {
        var first = _folder.Ring();
        var second = KeyRing.OpenOrCreate(_folder.File, TimeProvider.System, mayCreate: false);

        Assert.Equal("k1", first.Current.Id);
        Assert.Equal(first.RingId, second.RingId);
        Assert.Equal(first.Current.CreatedUtc, second.Current.CreatedUtc);
        Assert.Equal(DateTimeKind.Utc, second.Current.CreatedUtc.Kind);
    }

    [Fact]
    public void Only_the_owner_can_reach_a_new_key_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Ring().Rotate(TimeProvider.System);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(_folder.File)!));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_file_open_to_others_is_refused_with_its_cure(UnixFileMode tooMuch)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Ring();
        File.SetUnixFileMode(_folder.File, UnixFileMode.UserRead | UnixFileMode.UserWrite | tooMuch);

        Assert.Contains($"\"chmod 600 {_folder.File}\"", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_file_is_named_and_nothing_is_written()
    {
        var sentence = Refusal();

        Assert.Equal($"Berkas kunci {_folder.File} tidak ada; kembalikan berkas itu dari cadangan kunci, lalu jalankan portal lagi.", sentence);
        Assert.False(Directory.Exists(Path.GetDirectoryName(_folder.File)));
    }

    [Fact]
    public void A_broken_key_file_is_refused_and_left_as_it_is_even_where_one_may_be_made()
    {
        _folder.Ring();
        var good = File.ReadAllText(_folder.File);
        string[] broken =
        [
            "", "null", "{}", "[]", "bukan json", good[..^20],
            good.Replace("\"k1\"", "\"x1\"", StringComparison.Ordinal),
            good.Replace("\"current\": \"k1\"", "\"current\": \"k2\"", StringComparison.Ordinal),
            System.Text.RegularExpressions.Regex.Replace(good, "\"indexKey\": \"[^\"]*\"", "\"indexKey\": \"c2hvcnQ=\""),
            System.Text.RegularExpressions.Regex.Replace(good, "\"key\": \"[^\"]*\"", "\"key\": \"c2hvcnQ=\""),
            System.Text.RegularExpressions.Regex.Replace(good, "\"key\": \"[^\"]*\"", "\"key\": \"!!!\""),
            System.Text.RegularExpressions.Regex.Replace(good, "\"key\": \"[^\"]*\"", "\"key\": null"),
        ];

        Assert.All(broken, text =>
        {
            Assert.NotEqual(good, text);
            File.WriteAllText(_folder.File, text);
            Assert.Contains("rusak atau bukan berkas kunci", Refusal(mayCreate: true), StringComparison.Ordinal);
            Assert.Equal(text, File.ReadAllText(_folder.File));
        });
    }

    [Fact]
    public void A_refusal_is_one_sentence()
    {
        Assert.Single(Refusal().Replace(_folder.File, "", StringComparison.Ordinal), '.');
    }

    [Fact]
    public void A_rotation_leaves_nothing_of_the_old_file_lying_about()
    {
        _folder.Ring().Rotate(TimeProvider.System);

        var left = Directory.GetFiles(Path.GetDirectoryName(_folder.File)!).Where(file => new FileInfo(file).Length > 0);
        Assert.Equal([_folder.File], left);
    }

    [Fact]
    public void What_an_interrupted_rotation_left_behind_does_not_stop_the_next_one()
    {
        var ring = _folder.Ring();
        File.WriteAllText(_folder.File + ".new", "setengah");
        File.WriteAllText(_folder.File + ".old", "setengah");

        Assert.Equal("k2", ring.Rotate(TimeProvider.System).Id);
        Assert.Equal("k2", KeyRing.OpenOrCreate(_folder.File, TimeProvider.System, mayCreate: false).Current.Id);
    }

    [Fact]
    public void Two_processes_that_rotate_do_not_lose_each_others_key()
    {
        KeyRing one = _folder.Ring(), two = _folder.Ring();

        one.Rotate(TimeProvider.System);
        two.Rotate(TimeProvider.System);

        Assert.Equal(["k1", "k2", "k3"], two.Versions.Select(version => version.Id));
    }

    [Fact]
    public void A_rotation_refuses_to_write_over_another_ring()
    {
        var ring = _folder.Ring();
        _folder.OtherRing();
        File.Copy(_folder.Other, _folder.File, overwrite: true);

        Assert.Throws<KeyRingException>(() => ring.Rotate(TimeProvider.System));
        Assert.Equal("k1", ring.Current.Id);
        Assert.Equal(File.ReadAllText(_folder.Other), File.ReadAllText(_folder.File));
    }

    [Fact]
    public void A_key_file_behind_a_link_is_rotated_where_it_lies()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.OtherRing();
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File)!);
        File.CreateSymbolicLink(_folder.File, _folder.Other);

        _folder.Ring().Rotate(TimeProvider.System);

        Assert.Equal("k2", _folder.OtherRing().Current.Id);
        Assert.NotNull(File.ResolveLinkTarget(_folder.File, returnFinalTarget: true));
    }

    private string Refusal(bool mayCreate = false) =>
        Assert.Throws<KeyRingException>(() => KeyRing.OpenOrCreate(_folder.File, TimeProvider.System, mayCreate)).Message;
}
