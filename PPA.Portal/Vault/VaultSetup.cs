namespace PPA.Portal.Vault;

/// <summary>Brings the vault into the portal.</summary>
public static class VaultSetup
{
    /// <summary>Opens the key ring at once, so that a portal with the wrong keys does not start at all.</summary>
    /// <param name="services">The portal's services.</param>
    /// <param name="keyFile">Path of the key file.</param>
    /// <param name="mayCreate">True only while the register is empty.</param>
    /// <exception cref="KeyRingException">The key file cannot be used; the message says the cure.</exception>
    public static IServiceCollection AddVault(this IServiceCollection services, string keyFile, bool mayCreate) =>
        services
            .AddSingleton(KeyRing.OpenOrCreate(keyFile, TimeProvider.System, mayCreate))
            .AddSingleton<Safe>()
            .AddSingleton<BlindIndex>();
}
