using System.Reflection;

namespace PPA.Portal.Upkeep;

/// <summary>Which portal this is.</summary>
public static class PortalVersion
{
    /// <summary>As built, such as 1.0.0+1a2b3c.</summary>
    public static string Now { get; } =
        typeof(PortalVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
