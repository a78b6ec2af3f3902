using System.Globalization;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Shell;

namespace PPA.Portal.Demo;

/// <summary>Sends an invented complaint every few seconds through the same door that a call centre uses, until the portal stops.</summary>
internal sealed partial class Drill(IServer server, OfficeDesk desk, StartOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Drill> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Drill is not { } pause)
            return;
        var open = new TaskCompletionSource();
        await using var started = lifetime.ApplicationStarted.Register(open.SetResult);
        await open.Task.WaitAsync(stoppingToken);

        var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Add("X-Api-Key", DemoPeople.ApiKey);
        var invented = new InventedComplaints(desk.Now, seed: Environment.ProcessId);
        using var timer = new PeriodicTimer(pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await SendAsync(http, invented.Make(time.GetUtcNow().UtcDateTime), stoppingToken);
    }

    private async Task SendAsync(HttpClient http, Complaint complaint, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/pengaduan") { Content = JsonContent.Create(BodyOf(complaint)) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        try
        {
            using var answer = await http.SendAsync(request, ct);
            if (!answer.IsSuccessStatusCode)
                LogRefused((int)answer.StatusCode);
        }
        catch (HttpRequestException fault)
        {
            LogLost(fault);
        }
    }

    private static object BodyOf(Complaint complaint) => new
    {
        kanal = complaint.Channel.Code(),
        diterima = new DateTimeOffset(complaint.ReceivedAt).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        pelapor = complaint.People.Where(p => p.Role == PersonRole.Reporter)
            .Select(p => new { nama = p.Identity.Name, telepon = p.Identity.Phone, hubungan = p.Relation, anonim = false }).First(),
        korban = complaint.People.Where(p => p.Role == PersonRole.Victim).Select(p => new
        {
            nama = p.Identity.Name,
            nik = p.Identity.Nik,
            jenisKelamin = p.Sex.Code(),
            tanggalLahir = p.Identity.BirthDate,
            alamat = p.Identity.Address,
            wilayah = p.Region,
            disabilitas = p.Disability == Answer.Yes,
            hamil = p.Pregnant == Answer.Yes,
        }),
        terlapor = complaint.People.Where(p => p.Role == PersonRole.ReportedParty).Select(p => new { nama = p.Identity.Name, jenisKelamin = p.Sex.Code(), hubungan = p.Relation }),
        kejadian = new
        {
            tanggal = complaint.Incident.Date,
            tempat = complaint.Incident.Place,
            wilayah = complaint.Incident.Region,
            bentuk = complaint.Incident.Forms,
            kdrt = complaint.Incident.Domestic == Answer.Yes,
            kronologi = complaint.Story.Chronology,
        },
        bahaya = complaint.Incident.Dangers,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Drill: the door answered {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Drill: the door could not be reached")]
    private partial void LogLost(Exception fault);
}
