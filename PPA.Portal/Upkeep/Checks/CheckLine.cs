namespace PPA.Portal.Upkeep.Checks;

/// <summary>How a thing stands.</summary>
public enum Finding
{
    Fine,
    Attention,
    Wrong,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="What">Its name.</param>
/// <param name="Says">How it stands.</param>
/// <param name="Cure">What to do; null where nothing needs doing.</param>
public sealed record CheckLine(string What, Finding Finding, string Says, string? Cure = null)
{
    /// <summary>"baik", "perhatikan", "salah".</summary>
    public string Word => Finding switch { Finding.Fine => "baik", Finding.Attention => "perhatikan", Finding.Wrong => "salah" };

    internal static CheckLine Good(string what, string says) => new(what, Finding.Fine, says);

    internal static CheckLine Watch(string what, string says, string cure) => new(what, Finding.Attention, says, cure);

    internal static CheckLine Bad(string what, string says, string cure) => new(what, Finding.Wrong, says, cure);
}
