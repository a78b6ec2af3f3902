using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PPA.Portal.Data.Moving;
using PPA.Portal.Data.Scanning;

namespace PPA.Portal.Data;

/// <summary>Wires the register to its database.</summary>
public static class DataSetup
{
    /// <summary>Registers the register in a SQLite file or on a PostgreSQL server.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, DataFolder folder, DatabaseChoice choice)
    {
        services.AddSingleton(folder).AddSingleton(choice);
        if (choice.Provider == DatabaseProvider.Sqlite)
        {
            services.AddSingleton<WriteQueue>();
            services.AddPortalDb<SqlitePortalDb>(options => options.UseSqlite(choice.Connection).AddInterceptors(new SqlitePragmas()));
        }
        else
        {
            services.AddSingleton<NodeName>();
            services.AddPortalDb<PostgresPortalDb>(options => options.UseNpgsql(choice.Connection));
        }
        services.AddScoped<PortalDb>(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<RegisterMove>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<UploadScan>().AddSingleton<SealedAttachments>();
        return services;
    }

    internal static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        // In seconds; the portal's own writers stand in a queue, so whoever is in the way is another process.
        DefaultTimeout = 10,
    }.ToString();

    private static void AddPortalDb<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where TDb : PortalDb
    {
        services.AddDbContextFactory<TDb>((provider, options) =>
        {
            use(options);
            options.AddInterceptors(Unsealing.Instance)
                .AddInterceptors(provider.GetServices<ISaveChangesInterceptor>())
                .AddInterceptors(provider.GetServices<DbCommandInterceptor>());
        });
        services.AddSingleton<IDbContextFactory<PortalDb>, AnyPortalDbFactory<TDb>>();
    }
}

/// <summary>Hands out the register without saying which database it lives in.</summary>
internal sealed class AnyPortalDbFactory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<PortalDb>
    where TDb : PortalDb
{
    public PortalDb CreateDbContext() => inner.CreateDbContext();

    public async Task<PortalDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await inner.CreateDbContextAsync(cancellationToken);
}
