using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Api;

/// <summary>The door for machines: call centres, WhatsApp gateways, websites.</summary>
public sealed class ApiDoor(ApiGate gate, ComplaintChecks checks, Reception reception, IDbContextFactory<PortalDb> dbs, OfficeDesk desk)
{
    public const string Path = "/api/pengaduan";
    private const int LargestBody = 256 * 1024;
    private const int LongestOnce = 200;

    /// <summary>Takes a complaint in. 201 means that it is on disk.</summary>
    public async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        var ct = request.HttpContext.RequestAborted;
        if (await gate.FindAsync(request.Headers["X-Api-Key"], ct) is not { } key)
            return ApiProblem.Unauthorized();
        if (!gate.Admits(key))
            return SlowDown(request.HttpContext);
        if (!request.HasJsonContentType())
            return ApiProblem.NotJson();
        if (await BodyAsync(request, ct) is not { } body)
            return ApiProblem.TooLarge();

        var once = request.Headers["Idempotency-Key"].ToString();
        var (draft, unread) = ApiReading.Read(body);
        if (OnceFault(once) is { } nameless)
            return ApiProblem.BadRequest(unread is null ? [nameless] : [nameless, unread]);
        if (draft is null)
            return ApiProblem.BadRequest([unread!]);
        return await ReceiveAsync(draft, key, new Once(key.Id, once, SHA256.HashData(body)), request.HttpContext);
    }

    /// <summary>Says how far a complaint of this machine is.</summary>
    public async Task<IResult> StageAsync(string nomor, HttpRequest request)
    {
        var ct = request.HttpContext.RequestAborted;
        if (await gate.FindAsync(request.Headers["X-Api-Key"], ct) is not { } key)
            return ApiProblem.Unauthorized();
        if (!gate.Admits(key))
            return SlowDown(request.HttpContext);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var stages = await db.Set<CaseFile>().AsNoTracking()
            .Where(c => c.Number == nomor && db.Set<IntakeReceipt>().Any(r => r.ApiKey == key.Id && r.CaseId == c.Id))
            .Select(c => c.Stage).ToListAsync(ct);
        return stages is [var stage] ? Results.Json(new ApiStage(nomor, stage.Label().ToLowerInvariant())) : ApiProblem.NotFound();
    }

    private async Task<IResult> ReceiveAsync(ComplaintDraft draft, ApiKey key, Once once, HttpContext context)
    {
        if (Words.ChannelOf(draft.Channel) is { } channel && !key.Channels.Contains(channel))
            return ApiProblem.Forbidden(channel.Code());
        var (complaint, faults, _) = checks.Check(draft);
        if (complaint is null)
            return ApiProblem.BadRequest(faults.Select(AsSent));
        try
        {
            var received = await reception.ReceiveAsync(complaint, new Door("api:" + key.Name, null) { Once = once }, context.RequestAborted);
            var answer = new ApiReceived(received.Number, Local(received.ReceivedAt));
            context.Response.Headers.Location = $"{Path}/{received.Number}";
            return Results.Json(answer, statusCode: received.Again ? StatusCodes.Status200OK : StatusCodes.Status201Created);
        }
        catch (OnceReusedException)
        {
            return ApiProblem.Conflict();
        }
        catch (RuleException broken)
        {
            return ApiProblem.BadRequest([new FieldFault(broken.Field ?? "", broken.Message)]);
        }
    }

    /// <returns>Null when there is more of it than a complaint can be.</returns>
    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestBody)
            return null;
        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, ct)) > 0;)
        {
            if (body.Length + read > LargestBody)
                return null;
            body.Write(chunk, 0, read);
        }
        return body.ToArray();
    }

    private static FieldFault? OnceFault(string once) => once.Length switch
    {
        0 => new FieldFault("Idempotency-Key", "Kirim header Idempotency-Key, satu untuk tiap pengaduan."),
        > LongestOnce => new FieldFault("Idempotency-Key", $"Idempotency-Key paling panjang {LongestOnce} huruf."),
        _ => null,
    };

    /// <summary>A machine names one reporter, not a list.</summary>
    private static FieldFault AsSent(FieldFault fault) =>
        fault with { Path = fault.Path.Replace("pelapor[0]", "pelapor", StringComparison.Ordinal) };

    /// <summary>Complaints are handed in here, not read.</summary>
    internal static IResult OnlyPost(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return ApiProblem.OnlyPost();
    }

    private static IResult SlowDown(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return ApiProblem.TooMany();
    }

    private string Local(DateTime utc)
    {
        var office = desk.Now.Time;
        return new DateTimeOffset(office.ToLocal(utc), office.Zone.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
