using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Vault;

public sealed class BlindIndexTests : IDisposable
{
    private readonly KeyFolder _folder = new();
    private readonly BlindIndex _index;

    public BlindIndexTests() => _index = new BlindIndex(_folder.Ring());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(TokenKind.Nik, "3374 0156-0490.0002", "3374015604900002")]
    [InlineData(TokenKind.Nik, "٣٣٧٤015604900002", "3374015604900002")]
    [InlineData(TokenKind.FamilyCard, " 3374012304050006 ", "3374.0123.0405.0006")]
    [InlineData(TokenKind.Phone, "+62 812-3456-7890", "081234567890")]
    [InlineData(TokenKind.Phone, "(+62) 0812 3456 7890", "081234567890")]
    [InlineData(TokenKind.Phone, "0062 81234567890", "081234567890")]
    [InlineData(TokenKind.Phone, "81234567890", "0812.3456.7890")]
    [InlineData(TokenKind.Phone, "+62 274 512345", "(0274) 512345")]
    [InlineData(TokenKind.TrackingCode, " K7QF-2M9X ", "k7qf-2m9x")]
    [InlineData(TokenKind.TrackingCode, "K7QF 2M9X", "k7qf–2m9x")]
    [InlineData(TokenKind.NameWord, "Soekarno", "Sukarno")]
    public void One_thing_written_two_ways_has_one_token(TokenKind kind, string one, string other)
    {
        Assert.Equal(_index.Token(kind, one), _index.Token(kind, other));
        Assert.Equal(BlindIndex.TokenLength, _index.Token(kind, one).Length);
    }

    [Theory]
    [InlineData(TokenKind.Nik, "3374015604900002", "3374015604900003")]
    [InlineData(TokenKind.Phone, "081234567890", "081234567891")]
    [InlineData(TokenKind.TrackingCode, "k7qf-2m9x", "k7qf-2m9y")]
    public void Different_things_have_different_tokens(TokenKind kind, string one, string other)
    {
        Assert.NotEqual(_index.Token(kind, one), _index.Token(kind, other));
    }

    [Fact]
    public void The_same_digits_have_another_token_in_each_kind()
    {
        var tokens = new[] { TokenKind.Nik, TokenKind.FamilyCard, TokenKind.Phone, TokenKind.TrackingCode }
            .Select(kind => Convert.ToHexString(_index.Token(kind, "0374015604900002")));

        Assert.Equal(4, tokens.Distinct().Count());
    }

    [Fact]
    public void Another_ring_makes_other_tokens()
    {
        var other = new BlindIndex(_folder.OtherRing());

        Assert.NotEqual(_index.Token(TokenKind.Nik, "3374015604900002"), other.Token(TokenKind.Nik, "3374015604900002"));
    }

    [Fact]
    public void Tokens_outlive_a_restart_and_a_rotation()
    {
        var before = _index.Token(TokenKind.Nik, "3374015604900002");
        _folder.Ring().Rotate(TimeProvider.System);

        Assert.Equal(before, new BlindIndex(_folder.Ring()).Token(TokenKind.Nik, "3374015604900002"));
    }

    [Theory]
    [InlineData(TokenKind.Nik, "tidak tahu")]
    [InlineData(TokenKind.Phone, "-")]
    [InlineData(TokenKind.NameWord, "Ibu")]
    [InlineData(TokenKind.TrackingCode, "  ")]
    public void The_unknown_never_equals_the_unknown(TokenKind kind, string text)
    {
        Assert.NotEqual(_index.Token(kind, text), _index.Token(kind, text));
    }

    [Fact]
    public void A_name_has_one_token_per_distinct_word()
    {
        var tokens = _index.NameTokens("Hj. Siti Sitti Aminah S.");

        Assert.Equal([_index.Token(TokenKind.NameWord, "siti"), _index.Token(TokenKind.NameWord, "Aminah")], tokens);
        Assert.Empty(_index.NameTokens("  "));
    }
}
