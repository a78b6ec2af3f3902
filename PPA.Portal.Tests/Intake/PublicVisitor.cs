using System.Net;
using System.Text.RegularExpressions;

namespace PPA.Portal.Tests.Intake;

/// <summary>Somebody at the public form with script switched off: reads pages, fills in fields, presses buttons.</summary>
internal sealed partial class PublicVisitor(Uri address) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;

    public IEnumerable<Cookie> Cookies => _cookies.GetAllCookies();

    public string Page { get; private set; } = "";

    public HttpResponseMessage Last { get; private set; } = null!;

    private HttpClient Client => _client ??= new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

    public async Task<string> OpenAsync(string path = "/formulir")
    {
        Last = await Client.GetAsync(path);
        return Page = WebUtility.HtmlDecode(await Last.Content.ReadAsStringAsync());
    }

    /// <summary>Fills in the page's last form and presses its button; follows to the page that comes next.</summary>
    public Task<string> SendAsync(string path, params (string Name, string Value)[] fields) => PressAsync(null, path, fields);

    /// <summary>As above, for the form of this name.</summary>
    public async Task<string> PressAsync(string? handler, string path, params (string Name, string Value)[] fields)
    {
        var form = FormTag().Matches(Page).Last(m => handler is null || m.Value.Contains($"value=\"{handler}\"", StringComparison.Ordinal)).Value;
        var values = Hidden().Matches(form).Select(m => KeyValuePair.Create(Name().Match(m.Value).Groups[1].Value, Value().Match(m.Value).Groups[1].Value))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        Last = await Client.PostAsync(path, new FormUrlEncodedContent(values));
        if (Last.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
            return Page = WebUtility.HtmlDecode(await Last.Content.ReadAsStringAsync());
        Assert.EndsWith(path, Last.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return await OpenAsync(path);
    }

    public Task<string> NextAsync(params (string Name, string Value)[] fields) => SendAsync("/formulir", fields);

    /// <summary>Goes through all questions up to the last look.</summary>
    public async Task ToReviewAsync(string story = "Saya takut pulang.", string danger = "tidak")
    {
        await OpenAsync();
        await NextAsync(("bahaya", danger));
        await NextAsync();
        await NextAsync(("siapa", "saya"));
        await NextAsync(("cerita", story));
        await NextAsync(("umur", "13-17"), ("jenis", "P"));
        await NextAsync(("wilayah", "12.76.02"), ("alamat", ""));
        await NextAsync(("hubungi", "jangan"));
    }

    /// <summary>The name of the field whose id this is.</summary>
    public string NameOf(string id) => Regex.Match(Page, $"id=\"{id}\" name=\"([^\"]+)\"").Groups[1].Value;

    public string Code => CodeTag().Match(Page).Groups[1].Value;

    public void Dispose() => _client?.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("class=\"kode\">([^<]+)<")]
    private static partial Regex CodeTag();
}
