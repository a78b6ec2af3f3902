using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace PPA.Portal.Tests.Support;

/// <summary>Passwords of tests are worth nothing: their hashes are made quickly, and only tests about hashing take the portal's own.</summary>
internal static class QuickHashes
{
    private const int Rounds = 1_000;

    public static IServiceCollection AddQuickHashes(this IServiceCollection services) =>
        services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = Rounds);
}
