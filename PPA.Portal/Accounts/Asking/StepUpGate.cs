namespace PPA.Portal.Accounts.Asking;

/// <summary>Marks an address that is given out only to somebody who has just proved who they are.</summary>
public sealed record StepUpNeeded(StepPurpose Purpose);

/// <summary>Leads a download to the page that asks, and back.</summary>
public static class StepUpGate
{
    /// <summary>Asks who sits there before this address is answered.</summary>
    public static TBuilder AsksAgain<TBuilder>(this TBuilder endpoint, StepPurpose purpose) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new StepUpNeeded(purpose));

    public static IApplicationBuilder UseStepUp(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StepUpNeeded>() is not { } needed || context.RequestServices.GetRequiredService<StepUp>().IsFresh(needed.Purpose))
            return next(context);
        context.Response.Redirect(PageFor(needed.Purpose, context.Request.Path + context.Request.QueryString, Before(context.Request)));
        return Task.CompletedTask;
    });

    private static string PageFor(StepPurpose purpose, string wanted, string? before) =>
        $"/pastikan?untuk={purpose.Code()}&kembali={Uri.EscapeDataString(wanted)}" + (before is null ? "" : "&asal=" + Uri.EscapeDataString(before));

    /// <summary>The page on which the link was pressed, to go back to afterwards.</summary>
    private static string? Before(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.PathAndQuery : null;
}
