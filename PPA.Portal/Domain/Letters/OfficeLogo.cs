namespace PPA.Portal.Domain.Letters;

/// <summary>What kind of picture a logo is; found in the file itself, never in its name.</summary>
public enum LogoForm
{
    Png,
    Jpeg,
}

/// <summary>The picture in the letterhead. Each upload replaces the one before; the newest that was not withdrawn is printed.</summary>
public sealed class OfficeLogo
{
    private OfficeLogo() { }

    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="content">The checked file.</param>
    /// <param name="sha256">Of the content.</param>
    public OfficeLogo(LogoForm form, int width, int height, byte[] content, byte[] sha256, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Form, Width, Height, Content, Sha256, Size, By, At) = (form, width, height, content, sha256, content.Length, by, now);
    }

    public Guid Id { get; private set; }
    public LogoForm Form { get; private set; }
    public int Width { get; private set; }
    public int Height { get; private set; }
    public byte[] Content { get; private set; } = [];
    public byte[] Sha256 { get; private set; } = [];
    public int Size { get; private set; }
    public OfficerId By { get; private set; }
    public DateTime At { get; private set; }
    public OfficerId? WithdrawnBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Takes it off the letterhead; its bytes go, what remains says that it was there.</summary>
    /// <exception cref="RuleException">Already gone.</exception>
    public void Withdraw(OfficerId by, DateTime now)
    {
        if (WithdrawnAt is not null)
            throw new RuleException("Logo ini sudah dihapus.");
        (WithdrawnBy, WithdrawnAt, Content) = (by, now, []);
    }
}
