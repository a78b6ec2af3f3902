using Microsoft.AspNetCore.Authorization;

namespace PPA.Portal.Accounts;

/// <summary>A page that only those may open to whom the table gives this permission for at least some cases.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NeedsAttribute : AuthorizeAttribute
{
    public NeedsAttribute(Permission permission)
    {
        Permission = permission;
        Policy = PolicyOf(permission);
    }

    public Permission Permission { get; }

    internal static string PolicyOf(Permission permission) => "izin:" + permission;
}

internal sealed record NeedsRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Asks the one table, for addresses and for pages that are already open.</summary>
internal sealed class NeedsHandler(CurrentOfficer officer) : AuthorizationHandler<NeedsRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsRequirement requirement)
    {
        if (officer.MaySome(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
