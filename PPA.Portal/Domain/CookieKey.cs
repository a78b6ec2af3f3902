namespace PPA.Portal.Domain;

/// <summary>A key by which several nodes read each other's sign-in cookies. Its content is kept sealed.</summary>
public sealed class CookieKey
{
    private CookieKey() { }

    /// <param name="name">As the framework names it.</param>
    /// <param name="content">XML as the framework writes it.</param>
    /// <param name="now">UTC.</param>
    public CookieKey(string name, string content, DateTime now) => (Id, Name, Content, MadeAt) = (Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero)), name, content, now);

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Content { get; private set; } = "";

    public DateTime MadeAt { get; private set; }
}
