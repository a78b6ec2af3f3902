using Microsoft.OpenApi;

namespace PPA.Portal.Intake.Api;

/// <summary>The addresses of the door for machines, and the paper that describes them.</summary>
internal static class ApiPages
{
    private const string Problem = "application/problem+json";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ApiGate>().AddSingleton<ApiDoor>();
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = address => address.RelativePath?.StartsWith(ApiDoor.Path.TrimStart('/'), StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
        });
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapPost(ApiDoor.Path, (HttpRequest request, ApiDoor door) => door.ReceiveAsync(request))
            .Accepts<ApiComplaint>("application/json")
            .Produces<ApiReceived>(StatusCodes.Status201Created)
            .Produces<ApiReceived>(StatusCodes.Status200OK)
            .Refuses(400, 401, 403, 409, 413, 415, 429)
            .WithSummary("Kirim satu pengaduan")
            .WithDescription("201 berarti pengaduan sudah tersimpan. Kirim ulang dengan Idempotency-Key dan isi yang sama: 200 dengan nomor yang sama.")
            .DisableAntiforgery().AllowAnonymous();
        // Routing answers a wrong content type by itself and without a word; this twin lets the door say it.
        app.MapPost(ApiDoor.Path, (HttpRequest request, ApiDoor door) => door.ReceiveAsync(request))
            .ExcludeFromDescription().DisableAntiforgery().AllowAnonymous();
        app.MapMethods(ApiDoor.Path, [HttpMethods.Get, HttpMethods.Head, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete], ApiDoor.OnlyPost)
            .ExcludeFromDescription().DisableAntiforgery().AllowAnonymous();
        app.MapGet(ApiDoor.Path + "/{nomor}", (string nomor, HttpRequest request, ApiDoor door) => door.StageAsync(nomor, request))
            .Produces<ApiStage>()
            .Refuses(401, 404, 429)
            .WithSummary("Lihat tahap satu pengaduan")
            .WithDescription("Hanya pengaduan yang dikirim dengan kunci yang sama.")
            .DisableAntiforgery().AllowAnonymous();
        app.MapOpenApi().AllowAnonymous();
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder address, params int[] statuses)
    {
        foreach (var status in statuses)
            address.Produces<ApiProblem>(status, Problem);
        return address;
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Penerimaan pengaduan",
            Version = "v1",
            Description = "Untuk pusat panggilan, gerbang WhatsApp, dan situs. Kunci dibuat oleh pengelola sistem. Semua waktu ISO 8601.",
        };
        document.Servers = [];
        document.Tags = null;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["kunci"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "Kunci dari pengelola sistem." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("kunci", document)] = [] }];
        foreach (var (path, item) in document.Paths)
            DescribePath(path, item);
    }

    private static void DescribePath(string path, IOpenApiPathItem item)
    {
        foreach (var (_, operation) in item.Operations ?? [])
        {
            operation.Tags = null;
            if (path != ApiDoor.Path)
                continue;
            operation.Parameters =
            [
                new OpenApiParameter
                {
                    Name = "Idempotency-Key", In = ParameterLocation.Header, Required = true,
                    Description = "Satu untuk tiap pengaduan, paling panjang 200 huruf.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
                },
            ];
        }
    }
}
