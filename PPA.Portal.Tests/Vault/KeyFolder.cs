using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Vault;

/// <summary>A folder of its own for one test's key files.</summary>
internal sealed class KeyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ppa-vault-");

    internal string File => Path.Combine(_folder.FullName, "kunci", "portal.keys");

    internal string Other => Path.Combine(_folder.FullName, "kunci-lain", "portal.keys");

    internal KeyRing Ring() => KeyRing.OpenOrCreate(File, TimeProvider.System, mayCreate: true);

    internal KeyRing OtherRing() => KeyRing.OpenOrCreate(Other, TimeProvider.System, mayCreate: true);

    public void Dispose() => _folder.Delete(recursive: true);
}
