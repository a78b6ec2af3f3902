using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Tests.Support;

/// <summary>The whole portal on a database file of its own, with a test clock, not listening on any address.</summary>
public sealed class TestOffice : IAsyncDisposable
{
    private readonly TestFolder _folder;
    private readonly WebApplication _app;
    private readonly string? _server;
    private readonly bool _first;

    private TestOffice(string profile, string? server, TestOffice? beside, Action<WebApplicationBuilder>? also)
    {
        (_server, _first, _folder, Clock) = (server, beside is null, beside?._folder ?? new TestFolder(), beside?.Clock ?? new TestClock());
        _app = Program.Compose(
            ["--data", _folder.Path, "--profile", profile, "--Logging:LogLevel:Default=Warning", "--Upkeep:Times=", .. server is null ? [] : PostgresServer.Arguments(server)],
            builder =>
            {
                builder.Services.RemoveAll<TimeProvider>();
                builder.Services.AddSingleton<TimeProvider>(Clock);
                builder.Services.AddSingleton<DbCommandInterceptor>(Queries);
                builder.Services.AddQuickHashes();
                also?.Invoke(builder);
            });
    }

    public TestClock Clock { get; }

    public QueryCounter Queries { get; } = new();

    public string DatabaseFile => Services.GetRequiredService<DataFolder>().DatabaseFile;

    public IServiceProvider Services => _app.Services;

    public static async Task<TestOffice> OpenAsync(string profile = "kota-tebing-tinggi", Action<WebApplicationBuilder>? also = null)
    {
        var server = PostgresServer.ForEverything ? await PostgresServer.NewDatabaseAsync() : null;
        return await OpenAsync(new TestOffice(profile, server, null, also));
    }

    /// <summary>Opens an office whose register is a file whatever the tests run on: for what is about that file.</summary>
    public static Task<TestOffice> OpenInFileAsync(Action<WebApplicationBuilder>? also = null) => OpenAsync(new TestOffice("kota-tebing-tinggi", null, null, also));

    /// <summary>Opens the first of several nodes on one PostgreSQL database.</summary>
    public static async Task<TestOffice> OpenNodeAsync() =>
        await OpenAsync(new TestOffice("kota-tebing-tinggi", await PostgresServer.NewDatabaseAsync(), null, null));

    /// <summary>Opens another node on the same database, folder and clock. Dispose it before the first.</summary>
    public Task<TestOffice> OpenBesideAsync() => OpenAsync(new TestOffice("kota-tebing-tinggi", _server, this, null));

    /// <summary>Connection string of the database server; null on SQLite.</summary>
    public string? Server => _server;

    private static async Task<TestOffice> OpenAsync(TestOffice office)
    {
        await office.Services.GetRequiredService<DatabaseStart>().OpenAsync();
        await office.The<CookieKeyStart>().OpenAsync();
        return office;
    }

    public T The<T>() where T : notnull => Services.GetRequiredService<T>();

    public Task<PortalDb> DbAsync() => The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();

    /// <summary>Hires an officer with these roles.</summary>
    public async Task<OfficerCard> HireAsync(string userName, params Role[] roles)
    {
        await using var db = await DbAsync();
        var officer = new Officer(userName, "Petugas " + userName, roles, Clock.Now) { NormalizedUserName = userName.ToUpperInvariant() };
        db.Users.Add(officer);
        await db.SaveChangesAsync();
        await The<OfficerDirectory>().RefreshAsync();
        return The<OfficerDirectory>().Find(officer.OfficerId)!;
    }

    /// <summary>A scope in which this officer is the one who asks, and has shown so for everything but a signature; null is nobody.</summary>
    public AsyncServiceScope As(OfficerCard? officer)
    {
        foreach (var purpose in Enum.GetValues<StepPurpose>().Where(p => officer is not null && p != StepPurpose.SignLetter))
            The<StepUpLedger>().Keep(officer!.Stamp, purpose, TimeSpan.FromDays(3_650));
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOfficer>().Become(Principal(officer));
        return scope;
    }

    public static ClaimsPrincipal Principal(OfficerCard? officer) => officer is null
        ? new ClaimsPrincipal(new ClaimsIdentity())
        : new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, officer.Id.Value.ToString()), new Claim(CurrentOfficer.StampClaim, officer.Stamp)],
            IdentityConstants.ApplicationScheme));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (!_first)
            return;
        _folder.Dispose();
        if (_server is not null)
            await PostgresServer.DropAsync(_server);
    }
}
