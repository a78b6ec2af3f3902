using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

public sealed class IntakeApiTests
{
    private const string Full = """
        {"kanal":"whatsapp","diterima":"2026-11-23T08:30:00+07:00",
         "pelapor":{"nama":"Sulastri","telepon":"0812-3456-7890","hubungan":"tetangga","anonim":false},
         "korban":[{"nama":"Melati","nik":"1276024105120001","jenisKelamin":"P","tanggalLahir":"2012-05-01","usia":null,"alamat":"Jl. Kenanga 4","wilayah":"12.76.02","disabilitas":false,"hamil":false}],
         "terlapor":[{"nama":"Karto","jenisKelamin":"L","hubungan":"orang-tua"}],
         "kejadian":{"tanggal":"2026-11-20","tempat":"rumah-tangga","wilayah":"12.76.02","bentuk":["fisik","seksual"],"kdrt":true,"kronologi":"Ia bercerita di sekolah."},
         "bahaya":["tinggal-bersama-terlapor"]}
        """;

    private const string Least = """{"kanal":"telepon","korban":[{}],"kejadian":{"kronologi":"Ada teriakan."}}""";

    [Fact]
    public async Task The_full_body_of_the_contract_becomes_a_case_with_all_its_facts()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("kunci");

        using var answer = await SendAsync(doors, Full);

        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("B-2026-0001", json.GetProperty("nomor").GetString());
        Assert.Equal("2026-11-23T08:30:00+07:00", json.GetProperty("diterima").GetString());
        Assert.Equal("/api/pengaduan/B-2026-0001", answer.Headers.Location!.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        await using var db = await doors.Office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.People).SingleAsync();
        Assert.Equal(["fisik", "seksual"], file.Forms);
        Assert.Equal(["tinggal-bersama-terlapor"], file.Dangers);
        Assert.False(file.LifeThreat);
        Assert.Equal(14, file.Face.Age);
        Assert.Equal("081234567890", file.People.Single(p => p.Role == PersonRole.Reporter).Identity.Phone);
        Assert.Equal("api:uji-kunci", (await db.Set<AuditEntry>().AsNoTracking().SingleAsync(a => a.Action == "terima")).Actor);
    }

    [Fact]
    public async Task The_same_key_and_body_again_gives_the_same_number_and_another_body_is_refused()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("kunci");

        using var first = await SendAsync(doors, Least, once: "a");
        using var again = await SendAsync(doors, Least, once: "a");
        using var other = await SendAsync(doors, Full, once: "a");
        using var next = await SendAsync(doors, Least, once: "b");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        await IsProblemAsync(other, 409, "Idempotency-Key");
        Assert.Equal(HttpStatusCode.Created, next.StatusCode);
    }

    [Fact]
    public async Task Fifty_equal_requests_at_once_open_one_case_and_exactly_one_is_told_created()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("kunci");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync(doors, Full, once: "sama")));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Equal(49, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        await using var db = await doors.Office.DbAsync();
        Assert.Equal(1, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task Unknown_and_revoked_keys_are_turned_away()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("lama", revoked: true);

        await IsProblemAsync(await SendAsync(doors, Least, key: null), 401, "X-Api-Key");
        await IsProblemAsync(await SendAsync(doors, Least, key: "asal"), 401, "X-Api-Key");
        await IsProblemAsync(await SendAsync(doors, Least, key: "lama"), 401, "X-Api-Key");
    }

    [Fact]
    public async Task A_key_speaks_only_for_its_own_channels()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("wa", channels: Channel.WhatsApp);

        await IsProblemAsync(await SendAsync(doors, Least, key: "wa"), 403, "kanal");
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(doors, Full, key: "wa")).StatusCode);
    }

    [Fact]
    public async Task What_is_not_json_or_too_large_is_refused_before_it_is_read()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("kunci");
        var large = Least.Replace("Ada teriakan.", new string('a', 257 * 1024), StringComparison.Ordinal);

        await IsProblemAsync(await SendAsync(doors, Least, type: "text/plain"), 415, "Content-Type");
        await IsProblemAsync(await SendAsync(doors, large), 413, "");
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("""{"kanal":"telepon",}""", "")]
    [InlineData("""{"kanal":7}""", "kanal")]
    [InlineData("""{"kanal":"telepon","korban":{}}""", "korban")]
    [InlineData("""{"kanal":"telepon","korban":[{"usia":"tiga"}]}""", "korban[0].usia")]
    [InlineData("""{"kanal":"telepon","korban":[{"usia":3.5}]}""", "korban[0].usia")]
    [InlineData("""{"kanal":"telepon","korban":[{"hamil":"ya"}]}""", "korban[0].hamil")]
    [InlineData("""{"kanal":"telepon","korban":[{"nma":"x"}]}""", "korban[0].nma")]
    [InlineData("""{"kanal":"telepon","aneh":1}""", "aneh")]
    [InlineData("""{"kanal":"merpati","korban":[{}],"kejadian":{"kronologi":"a"}}""", "kanal")]
    [InlineData("""{"korban":[{}],"kejadian":{"kronologi":"a"}}""", "kanal")]
    [InlineData("""{"kanal":"telepon","kejadian":{"kronologi":"a"}}""", "korban")]
    [InlineData("""{"kanal":"telepon","korban":[{}]}""", "kejadian.kronologi")]
    [InlineData("""{"kanal":"telepon","korban":[{}],"kejadian":{"kronologi":"  "}}""", "kejadian.kronologi")]
    [InlineData("""{"kanal":"telepon","korban":[{"nik":"123"}],"kejadian":{"kronologi":"a"}}""", "korban[0].nik")]
    [InlineData("""{"kanal":"telepon","korban":[{"usia":-1}],"kejadian":{"kronologi":"a"}}""", "korban[0].usia")]
    [InlineData("""{"kanal":"telepon","korban":[{}],"pelapor":{"telepon":"bukan"},"kejadian":{"kronologi":"a"}}""", "pelapor.telepon")]
    [InlineData("""{"kanal":"telepon","korban":[{}],"kejadian":{"kronologi":"a","bentuk":["fisik","aneh"]}}""", "kejadian.bentuk[1]")]
    [InlineData("""{"kanal":"telepon","diterima":"2027-01-01T00:00:00Z","korban":[{}],"kejadian":{"kronologi":"a"}}""", "diterima")]
    [InlineData("""{"kanal":"telepon","korban":[{}],"kejadian":{"kronologi":"\ud800"}}""", null)]
    public async Task A_wrong_body_gets_a_sentence_at_its_field_and_nothing_is_saved(string body, string? path)
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("kunci");

        await IsProblemAsync(await SendAsync(doors, body), 400, path);

        await using var db = await doors.Office.DbAsync();
        Assert.Equal(0, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task A_request_without_a_name_of_its_own_is_refused()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("kunci");

        await IsProblemAsync(await SendAsync(doors, Least, once: ""), 400, "Idempotency-Key");
        await IsProblemAsync(await SendAsync(doors, Least, once: new string('k', 201)), 400, "Idempotency-Key");
    }

    [Fact]
    public async Task Beyond_its_pace_a_key_waits_and_a_key_without_limit_does_not()
    {
        await using var doors = await OpenDoors.OpenAsync(settings: ("Intake:ApiRequestsPerSecond", "2"));
        await doors.KeyAsync("lambat", unlimited: false);
        await doors.KeyAsync("bebas");

        var slow = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => SendAsync(doors, Least, key: "lambat", once: "l" + i)));
        var free = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => SendAsync(doors, Least, key: "bebas", once: "b" + i)));

        Assert.Contains(slow, a => a.StatusCode == HttpStatusCode.Created);
        var late = slow.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        await IsProblemAsync(late, 429, null);
        Assert.Equal(TimeSpan.FromSeconds(1), late.Headers.RetryAfter!.Delta);
        Assert.All(free, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
    }

    [Fact]
    public async Task The_location_tells_the_stage_to_the_same_key_only()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.KeyAsync("kunci");
        await doors.KeyAsync("lain");
        using var created = await SendAsync(doors, Full);

        using var own = await GetAsync(doors, created.Headers.Location!.OriginalString, "kunci");
        using var foreign = await GetAsync(doors, created.Headers.Location!.OriginalString, "lain");

        Assert.Equal("""{"nomor":"B-2026-0001","tahap":"diterima"}""", await own.Content.ReadAsStringAsync());
        await IsProblemAsync(foreign, 404, "nomor");
    }

    [Fact]
    public async Task The_document_describes_this_door_only_and_in_Indonesian()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = doors.Visitor();

        var document = await visitor.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        Assert.Equal(["/api/pengaduan", "/api/pengaduan/{nomor}"], document.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order());
        var post = document.GetProperty("paths").GetProperty("/api/pengaduan").GetProperty("post");
        Assert.Equal("Kirim satu pengaduan", post.GetProperty("summary").GetString());
        Assert.Equal(["200", "201", "400", "401", "403", "409", "413", "415", "429"], post.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order());
        Assert.Contains("kronologi", document.ToString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(OpenDoors doors, string body, string? key = "kunci", string? once = null, string type = "application/json")
    {
        using var client = doors.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/pengaduan") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        if (once != "")
            request.Headers.Add("Idempotency-Key", once ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> GetAsync(OpenDoors doors, string path, string key)
    {
        using var client = doors.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Api-Key", key);
        return await client.SendAsync(request);
    }

    /// <param name="path">The field that is named, or null for any.</param>
    private static async Task IsProblemAsync(HttpResponseMessage answer, int status, string? path)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        if (path is not null)
            Assert.Contains(problem.GetProperty("errors").EnumerateArray(), e => e.GetProperty("bidang").GetString() == path && e.GetProperty("pesan").GetString()!.EndsWith('.'));
    }
}
