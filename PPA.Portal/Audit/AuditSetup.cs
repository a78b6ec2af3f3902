using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PPA.Portal.Audit;

/// <summary>Wires the trail into every save.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton<ISaveChangesInterceptor, AuditChain>().AddSingleton<AuditTrail>();
}
