using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PPA.Portal.Domain;
using PPA.Portal.Shell;
using PPA.Portal.Tests.Accounts;

namespace PPA.Portal.Tests.Shell;

/// <summary>What somebody reads when the portal itself is broken.</summary>
public sealed partial class FaultTests
{
    [Fact]
    public async Task A_fault_shows_the_number_that_stands_in_the_log_and_nothing_of_its_inside()
    {
        using var log = new Notes();
        await using var portal = new EmptyPortal();
        await portal.StartAsync(builder =>
        {
            builder.Services.RemoveAll<IPasswordHasher<Officer>>();
            builder.Services.AddSingleton<IPasswordHasher<Officer>, BrokenHasher>();
            builder.Logging.AddProvider(log);
        });
        using var visitor = new Visitor(portal.Address);

        var answer = await visitor.SendAsync("/mulai", "mulai", ("Form.Step", "Account"), ("Form.Code", portal.The<FirstRunCode>().Make()),
            ("Form.DisplayName", "Rina"), ("Form.UserName", "rina"), ("Form.Password", "hujan sore di kebun teh"), ("Form.Repeated", "hujan sore di kebun teh"));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Matches(NumberShape(), page);
        var number = NumberShape().Match(page).Groups[1].Value;
        Assert.Contains(log.Lines, line => line.Contains("A request broke: " + number, StringComparison.Ordinal));
        Assert.DoesNotContain("BrokenHasher", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia di dalam", page, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("default-src 'none'", string.Join(" ", answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [GeneratedRegex("<strong class=\"nomor\">([A-Z0-9]{4}-[A-Z0-9])</strong>")]
    private static partial Regex NumberShape();

    private sealed class BrokenHasher : IPasswordHasher<Officer>
    {
        public string HashPassword(Officer user, string password) => throw new InvalidOperationException("rahasia di dalam");

        public PasswordVerificationResult VerifyHashedPassword(Officer user, string hashedPassword, string providedPassword) => throw new InvalidOperationException("rahasia di dalam");
    }

    private sealed class Notes : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception) + exception);

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Dispose() => Lines.Clear();
    }
}
