using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Vault;

public sealed class KeyCheckTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_check_fits_its_own_ring_only_and_names_it()
    {
        var ring = _folder.Ring();
        var check = KeyCheck.Make(new Safe(ring));

        Assert.True(KeyCheck.Fits(new Safe(_folder.Ring()), check));
        Assert.False(KeyCheck.Fits(new Safe(_folder.OtherRing()), check));
        Assert.Equal(ring.RingId, KeyCheck.RingIdOf(check));
    }

    [Fact]
    public void A_key_file_from_before_the_rotation_does_not_fit_a_check_from_after_it()
    {
        _folder.Ring();
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Other)!);
        File.Copy(_folder.File, _folder.Other);
        var ring = _folder.Ring();
        var before = KeyCheck.Make(new Safe(ring));
        ring.Rotate(TimeProvider.System);
        var after = KeyCheck.Make(new Safe(ring));

        Assert.True(KeyCheck.Fits(new Safe(ring), before));
        Assert.True(KeyCheck.Fits(new Safe(ring), after));
        Assert.False(KeyCheck.Fits(new Safe(_folder.OtherRing()), after));
    }

    [Fact]
    public void A_damaged_check_does_not_fit()
    {
        var safe = new Safe(_folder.Ring());
        var check = KeyCheck.Make(safe);

        Assert.False(KeyCheck.Fits(safe, []));
        Assert.False(KeyCheck.Fits(safe, check[..17]));
        for (var place = 0; place < check.Length; place++)
        {
            check[place] ^= 1;
            Assert.False(KeyCheck.Fits(safe, check));
            check[place] ^= 1;
        }
    }

    [Fact]
    public void The_portal_shares_one_vault_and_does_not_start_without_its_keys()
    {
        using var portal = new ServiceCollection().AddVault(_folder.File, mayCreate: true).BuildServiceProvider();

        Assert.Same(portal.GetRequiredService<Safe>(), portal.GetRequiredService<Safe>());
        Assert.NotNull(portal.GetRequiredService<BlindIndex>());
        Assert.Throws<KeyRingException>(() => new ServiceCollection().AddVault(_folder.Other, mayCreate: false));
    }
}
