using System.Net;
using System.Text.RegularExpressions;
using PPA.Portal.Tests.Accounts;

namespace PPA.Portal.Tests.Shell;

/// <summary>Somebody behind a proxy that ends TLS; keeps cookies by hand, because a client on plain HTTP would not send them back.</summary>
internal sealed partial class SecureJar(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    private readonly SortedDictionary<string, string> _kept = new(StringComparer.Ordinal);
    private readonly List<string> _given = [];

    /// <summary>Each cookie as it was given.</summary>
    public IReadOnlyList<string> Given => _given;

    public IEnumerable<string> Names => _kept.Keys;

    public static string TokenOf(string page) => WebUtility.HtmlDecode(TokenShape().Match(page).Groups[1].Value);

    public async Task SignInAsync(string userName)
    {
        var page = await SendAsync(HttpMethod.Get, "/masuk");
        await SendAsync(HttpMethod.Post, "/masuk", ("_handler", "masuk"), ("__RequestVerificationToken", TokenOf(await page.Content.ReadAsStringAsync())), ("Form.UserName", userName), ("Form.Password", Visitor.Password));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (_kept.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _kept.Select(c => $"{c.Key}={c.Value}")));
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        var answer = await _client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            _given.Add(cookie);
            var pair = cookie.Split(';')[0].Split('=', 2);
            _kept[pair[0]] = pair[1];
        }
        return answer;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenShape();
}
