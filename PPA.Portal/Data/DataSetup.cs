using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PPA.Portal.Data;

/// <summary>Wires the register to its database.</summary>
public static class DataSetup
{
    /// <summary>Registers the register in a SQLite file.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(folder);
        services.AddSingleton<WriteQueue>();
        services.AddDbContextFactory<SqlitePortalDb>((provider, options) => options
            .UseSqlite(ConnectionString(folder.DatabaseFile))
            .AddInterceptors(new SqlitePragmas(), Unsealing.Instance)
            .AddInterceptors(provider.GetServices<ISaveChangesInterceptor>())
            .AddInterceptors(provider.GetServices<DbCommandInterceptor>()));
        services.AddSingleton<IDbContextFactory<PortalDb>, AnyPortalDbFactory<SqlitePortalDb>>();
        services.AddScoped<PortalDb>(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<SealedAttachments>();
        return services;
    }

    internal static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}

/// <summary>Hands out the register without saying which database it lives in.</summary>
internal sealed class AnyPortalDbFactory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<PortalDb>
    where TDb : PortalDb
{
    public PortalDb CreateDbContext() => inner.CreateDbContext();

    public async Task<PortalDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await inner.CreateDbContextAsync(cancellationToken);
}
