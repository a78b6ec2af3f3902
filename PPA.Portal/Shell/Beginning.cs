using PPA.Portal.Data;

namespace PPA.Portal.Shell;

/// <summary>What is known before anything is opened: the options, the settings, and where the data lies.</summary>
public sealed record Beginning(WebApplicationBuilder Builder, StartOptions Options, DataFolder Folder, DatabaseChoice Choice)
{
    /// <exception cref="ArgumentException">An option without its value, or an impossible one.</exception>
    /// <exception cref="DatabaseRefusedException">The data folder is not there, and may not be made.</exception>
    public static Beginning Of(string[] args, bool mayCreate = true)
    {
        var options = StartOptions.Read(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = options.Rest,
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        options.Apply(builder);
        var settings = builder.Configuration;
        var folder = DataFolder.Choose(settings["Data:Folder"], options.Demo, settings["Data:KeyFolder"], mayCreate);
        return new Beginning(builder, options, folder, DatabaseChoice.Read(settings, folder));
    }
}
