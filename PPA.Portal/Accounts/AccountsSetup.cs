using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Accounts.Factor;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live.Nodes;

namespace PPA.Portal.Accounts;

/// <summary>Wires sign-in, officers and permissions.</summary>
public static class AccountsSetup
{
    /// <summary>Rate-limit policy of the sign-in form, per address.</summary>
    public const string SignInPolicy = "masuk";

    /// <summary>Of PBKDF2 with SHA-512, as OWASP asks. A weaker hash from before is replaced when its password is next typed.</summary>
    internal const int Rounds = 210_000;

    // Everybody knows the password of the invented office; its start should not wait for nine slow hashes.
    private const int RoundsInDemo = 10_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration config, DataFolder folder, DatabaseChoice choice)
    {
        var idle = TimeSpan.FromMinutes(config.GetValue("Accounts:IdleMinutes", 30));
        services.AddSingleton<OfficerDirectory>();
        services.AddScoped<CurrentOfficer>();
        services.AddScoped<CircuitHandler, CircuitGreeter>();
        services.AddScoped<CookieGuard>();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddCookieKeys(folder, choice);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Dress("portal", config);
            cookie.ExpireTimeSpan = idle;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/masuk";
            cookie.AccessDeniedPath = "/tidak-diizinkan";
            cookie.ReturnUrlParameter = "kembali";
            cookie.EventsType = typeof(CookieGuard);
        }).AddCookie(IdentityConstants.TwoFactorUserIdScheme, half =>
        {
            // The password fitted: five minutes for the code.
            half.Dress("portal-separuh", config);
            half.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            half.SlidingExpiration = false;
        });
        // Behind TLS the form token travels by TLS only, as the sign-in does; the framework's own default would not say so.
        services.AddAntiforgery(o => o.Cookie.Dress("formulir", config));
        services.AddAuthorization(options =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
                options.AddPolicy(NeedsAttribute.PolicyOf(permission), policy => policy.RequireAuthenticatedUser().AddRequirements(new NeedsRequirement(permission)));
        });
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddSingleton<SignInDesk>().AddSingleton<PasswordReset>();
        services.AddSingleton<OfficerFiles>();
        services.AddSingleton<SessionLife>().AddSingleton<FirstPassword>().AddSingleton<SessionBook>().AddSingleton<FactorRule>().AddSingleton<CodeDesk>().AddSingleton<Entrance>().AddSingleton<StepUpLedger>().AddSingleton<ScreenSeats>();
        services.AddScoped<FactorDesk>().AddScoped<SessionDesk>().AddScoped<StepUp>();
        services.AddScoped<OfficerBook>().AddScoped<OfficerDoors>().AddScoped<OwnAccount>();
        services.AddScoped<ApiKeyDesk>().AddScoped<WallDesk>().AddScoped<AuditDesk>();
        // Stateless, and asked by services that live as long as the portal.
        services.AddSingleton<IPasswordHasher<Officer>, PasswordHasher<Officer>>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = folder.Demo ? RoundsInDemo : Rounds);
        services.AddIdentityCore<Officer>(ConfigureIdentity).AddEntityFrameworkStores<PortalDb>();
        services.AddRateLimiter(limits => limits.AddPolicy<string, SignInLimit>(SignInPolicy));
        return services;
    }

    /// <summary>Puts the officer of the cookie into the scope of each request.</summary>
    public static IApplicationBuilder UseCurrentOfficer(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.RequestServices.GetRequiredService<CurrentOfficer>().Become(context.User);
        await next(context);
    });

    private static void AddCookieKeys(this IServiceCollection services, DataFolder folder, DatabaseChoice choice)
    {
        var protection = services.AddDataProtection().SetApplicationName("ppa-portal");
        if (choice.Provider == DatabaseProvider.Sqlite)
            protection.PersistKeysToFileSystem(Directory.CreateDirectory(folder.CookieKeys));
        else
            services.AddSingleton<IPostConfigureOptions<KeyManagementOptions>, SharedCookieKeys>();
        services.AddSingleton<CookieKeyStart>();
        services.AddSingleton(provider => new FarMemory([nameof(Officer), nameof(OfficerSession), nameof(SecondFactor)], provider.GetRequiredService<OfficerDirectory>().RefreshAsync));
    }

    private static void ConfigureIdentity(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 4;
        options.Lockout.MaxFailedAccessAttempts = 6;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
    }
}
