using System.Security.Cryptography;
using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Vault;

public sealed class SafeTests : IDisposable
{
    private const string Here = "Persons|Identity|7f3a";

    private readonly KeyFolder _folder = new();
    private readonly KeyRing _ring;
    private readonly Safe _safe;

    public SafeTests()
    {
        _ring = _folder.Ring();
        _safe = new Safe(_ring);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("Siti Aminah")]
    [InlineData("tepat enam belas")]
    [InlineData("👩‍👧 nama 🏠")]
    [InlineData("سيتي أمينة بنت أحمد")]
    [InlineData("\u0000akhir\u0080\u0000")]
    public void A_text_comes_back_as_it_was(string text)
    {
        Assert.Equal(text, _safe.Open<string>(_safe.Seal(text, Here), Here));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100 * 1024)]
    public void Bytes_of_any_length_come_back_as_they_were(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);

        Assert.Equal(bytes, _safe.Open(_safe.Seal(bytes.AsSpan(), Here), Here));
        Assert.Equal(bytes, _safe.Open<byte[]>(_safe.Seal(bytes, Here), Here));
    }

    [Fact]
    public void A_record_comes_back_equal()
    {
        var person = new Person("Siti 👩", new DateOnly(2009, 4, 30), Standing.Child, null, new Home("Jl. Melati \"3\"", [1.5, -7.25]));

        var opened = _safe.Open<Person>(_safe.Seal(person, Here), Here);

        Assert.Equal(person with { Home = opened.Home }, opened);
        Assert.Equal(person.Home.Street, opened.Home.Street);
        Assert.Equal(person.Home.Place, opened.Home.Place);
    }

    [Fact]
    public void An_older_shape_of_a_record_still_opens()
    {
        var old = _safe.Seal(new { Name = "Siti", Standing = "Child", Gone = 1 }, Here);

        var opened = _safe.Open<Person>(old, Here);

        Assert.Equal(("Siti", Standing.Child), (opened.Name, opened.Standing));
    }

    [Fact]
    public void An_enum_is_kept_by_its_name()
    {
        Assert.Equal("\"Child\"", _safe.Open<string>(_safe.Seal(Standing.Child, Here), Here));
    }

    [Fact]
    public void A_value_of_another_type_does_not_open_and_says_nothing_of_itself()
    {
        var error = Assert.Throws<SealBrokenException>(() => _safe.Open<Person>(_safe.Seal("Siti", Here), Here));

        Assert.DoesNotContain("Siti", error.ToString(), StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public void Nothing_is_not_sealed()
    {
        Assert.Throws<ArgumentNullException>(() => _safe.Seal<string>(null!, Here));
        Assert.Throws<ArgumentException>(() => _safe.Seal("Siti", ""));
    }

    [Theory]
    [InlineData("Persons|Identity|7f3b")]
    [InlineData("Persons|Address|7f3a")]
    [InlineData("Persons|Identity|7f3")]
    public void A_seal_does_not_open_in_another_row_or_column(string elsewhere)
    {
        var sealedBytes = _safe.Seal("Siti Aminah", Here);

        Assert.Throws<SealBrokenException>(() => _safe.Open<string>(sealedBytes, elsewhere));
    }

    [Fact]
    public void One_flipped_bit_anywhere_keeps_it_shut()
    {
        _ring.Rotate(TimeProvider.System);
        var sealedBytes = _safe.Seal("Siti Aminah", Here);

        for (var bit = 0; bit < sealedBytes.Length * 8; bit++)
        {
            sealedBytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<SealBrokenException>(() => _safe.Open(sealedBytes.AsSpan(), Here));
            sealedBytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Assert.Equal("Siti Aminah", _safe.Open<string>(sealedBytes, Here));
    }

    [Fact]
    public void No_shortened_or_lengthened_seal_opens()
    {
        var sealedBytes = _safe.Seal("Siti Aminah", Here);

        for (var length = 0; length < sealedBytes.Length; length++)
            Assert.Throws<SealBrokenException>(() => _safe.Open(sealedBytes.AsSpan(0, length), Here));
        Assert.Throws<SealBrokenException>(() => _safe.Open([.. sealedBytes, 0], Here));
    }

    [Fact]
    public void Another_ring_opens_nothing()
    {
        var sealedBytes = _safe.Seal("Siti Aminah", Here);

        Assert.Throws<SealBrokenException>(() => new Safe(_folder.OtherRing()).Open<string>(sealedBytes, Here));
    }

    [Fact]
    public void The_same_text_is_sealed_differently_each_time_and_short_names_look_alike()
    {
        byte[] one = _safe.Seal("Ani", Here), again = _safe.Seal("Ani", Here), longer = _safe.Seal("Siti Aminah", Here);

        Assert.NotEqual(one, again);
        Assert.Equal(one.Length, longer.Length);
    }

    [Fact]
    public void After_a_rotation_old_values_open_and_new_ones_use_the_new_key()
    {
        var old = _safe.Seal("Siti", Here);
        _ring.Rotate(TimeProvider.System);
        var fresh = _safe.Seal("Siti", Here);

        Assert.Equal(("k1", "k2"), (_safe.KeyIdOf(old), _safe.KeyIdOf(fresh)));
        var afterRestart = new Safe(_folder.Ring());
        Assert.Equal("Siti", afterRestart.Open<string>(old, Here));
        Assert.Equal("Siti", afterRestart.Open<string>(fresh, Here));
    }

    [Fact]
    public void A_running_node_opens_what_another_node_sealed_after_rotating()
    {
        var other = _folder.Ring();
        other.Rotate(TimeProvider.System);

        Assert.Equal("Siti", _safe.Open<string>(new Safe(other).Seal("Siti", Here), Here));
        Assert.Equal("k2", _ring.Current.Id);
    }

    [Fact]
    public void Many_threads_at_once_get_what_they_sealed()
    {
        Parallel.For(0, 5_000, number =>
        {
            var place = $"Persons|Identity|{number}";
            Assert.Equal(number, _safe.Open<int>(_safe.Seal(number, place), place));
        });
    }

    private enum Standing { Adult, Child }

    private sealed record Person(string Name, DateOnly Born, Standing Standing, string? Nik, Home Home);

    private sealed record Home(string Street, double[] Place);
}
